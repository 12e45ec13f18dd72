# %% [markdown]
# # Find your way around the workshop
#
# At the end you know how the notebooks work, you have said who you are, and your coalition has a workshop of its own.
#
# You will be able to
#
# - run a notebook and answer in it, by mouse or by keyboard;
# - tell practice from your own workshop;
# - say where your answers are kept and who can read them.
#
# Show 5 · Do 10 · Talk 5 = 20 minutes
#
# **Start here:** choose *Run* and then *Run All Cells* in the menu at the top, then scroll back up to here. The grey bars hide a line of code each; you never need to open them. Where a cell says *Error displaying widget*, choose *Run All Cells* again.

# %% tags=["setup"]
from collabworkshop.notebook import join

workshop = join()
workshop

# %% [markdown]
# ## 1. Look: practice or your own?
#
# The strip above says which workshop is open. **Practice** is an invented coalition in an invented town. Try everything there; *Reset practice* puts it back.
#
# When your group is ready, press **Start our own workshop** and give it a name. It begins empty and is never mixed with practice.

# %% [markdown]
# ## 2. Do: say who you are
#
# Choose your name if it is on the list; else join it. Write your organisation as its people say it. If you speak for yourself as a resident, leave the organisation empty: that counts just as much.
#
# On one laptop for several people, choose again when the next person sits down. The same form stands at the top of the other notebooks.

# %%
workshop.who_am_i()

# %% [markdown]
# ## 3. Name: how saving works
#
# - Each answer is saved as you leave the field. The light beside it says *Saving*, *Saved*, or *Not saved* with the reason.
# - *Undo* takes back what you saved last.
# - If the page or the computer stops, open the notebook again and choose *Run All Cells*. Your answers are there.
#
# **Who can read it?** Everything is in one file on this machine. Whoever uses this machine can open that file, so write nothing here that you would not leave on the table. *Erase everything I entered*, in the form above, takes out for good what you wrote.

# %% [markdown]
# ## 4. See: what was there before
#
# Was something changed or removed by mistake? Choose the stakeholder and bring the earlier version back; anybody can. When two laptops were brought together and both had changed the same thing, both versions are here, and your group chooses.

# %%
workshop.look_back()

# %% [markdown]
# ## Talk
#
# - What would each of us need to know before we write something honest here?
# - Who else should sit at this table, and how do we reach them before the next notebook?

# %% [markdown]
# ## Take away
#
# - Practice is for trying; your own workshop is for work.
# - Saved means saved: the light says so only when it is true.
# - You know who can read what you write.

# %% [markdown]
# ## Next
#
# Open **03-stakeholder-map** in the list on the left: who has a part in your issue, and who works with whom.

# %% [markdown]
# ## Sources
#
# - The order of this first meeting follows *10 Best Practices of Successful Collaboratives*, CalECSE, after a manual of the California Department of Developmental Services.
