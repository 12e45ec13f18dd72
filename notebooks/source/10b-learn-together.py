# %% [markdown]
# # Learn from it together
#
# At the end you know who has to do with your evaluation, when you look at your indicators together, what happens when one of them does not move, and what each of you does differently already.
#
# *Evaluation* means to look together at what came of your work, so that you can change course in time.
#
# An *indicator* is a sign by which you see that something changed; notebook 10 works them out. An *outcome* is what shall come true: a box of your theory of change.
#
# You will be able to
#
# - say who asks, who gives the data, who uses it, and who lives with what follows;
# - agree what happens when something is off track, and who calls the meeting;
# - put the days on which you look at your indicators into everybody's calendar;
# - write down what your own organisation does differently, and how firm that is.
#
# Show 15 · Do 70 · Talk 45 = 130 minutes
#
# A good place to break is after step 1. Choose *Run* and then *Run All Cells* first, and scroll back up to here. Then look whether the strip names **you**; if not, choose yourself below it.

# %% tags=["setup"]
from collabworkshop.notebook import join

workshop = join()
workshop

# %%
workshop.who_am_i()

# %% [markdown]
# ## 1. Do: say who has to do with it, and what comes when
#
# *In two groups, 40 minutes.* One group takes the people: who asks, who gives the data, who uses it, who lives with what follows? The other takes the steps: what has to be done first, who sees to it, and by when?

# %% tags=["exercise"]
workshop.exercise("evaluation-roles")

# %% tags=["result"]
workshop.result("evaluation-roles")

# %% tags=["exercise"]
workshop.exercise("evaluation-steps")

# %% tags=["result"]
workshop.result("evaluation-steps")

# %% [markdown]
# ## 2. Do: agree how you will learn from it
#
# *All together, 40 minutes.* What do you want to learn? What happens when something is off track, and who calls the meeting? Settle it now, while nobody is to blame. Then set the days on which you look at your indicators together, and take them into your own calendars.

# %% tags=["exercise"]
workshop.exercise("learning-plan")

# %% tags=["result"]
workshop.result("learning-plan")

# %% tags=["exercise"]
workshop.exercise("learning-calendar")

# %% tags=["result"]
workshop.result("learning-calendar")

# %% [markdown]
# ## 3. Do: write down what you do differently
#
# *Each organisation for itself, then all together, 30 minutes.* Long before the outcomes move, something else has to: the way in which each of you works. What do you do now that you did not do before? How firm is it: an idea, tried once, done always, or written in your rules?

# %% tags=["exercise"]
workshop.exercise("practice-changes")

# %% tags=["result"]
workshop.result("practice-changes")

# %% [markdown]
# ## Talk
#
# - Who gives us data and never sees what comes of it?
# - What would we do differently next month if we believed what our worst indicator says?
# - What did we help to move, and what would have moved without us?
#
# ## Take away
#
# - Settle what happens off track before anything is.
# - Whoever gives the data also gets to see it.
# - What you do differently comes long before the outcomes move.
#
# ## Next
#
# Put the first day of your calendar into everybody's own. Meet on that day, even if little has changed.
#
# ## Sources
#
# - Stakeholders of the evaluation, phases and steps, continuous improvement, impact on each member: *Section Four: Coordination, Collaboration, Collective Impact*, tools2engage.org.
