# %% [markdown]
# # Map what each can give and needs
#
# At the end your coalition has one map of what every organisation offers and needs, knows whom to ask for an introduction, and has agreed who shares what with whom, and by when.
#
# You will be able to
#
# - write down what your own organisation can give, on what conditions, and what it needs;
# - name the needs that nobody covers, and what only one of us holds;
# - find the person who can introduce you to somebody you do not know yet;
# - agree on a share, with an owner and a date, and say why a need stays open.
#
# Show 40 · Do 100 · Talk 85 = 225 minutes
#
# That is two or three sittings: good places to break are after steps 3 and 7. Organisations that fill in their own map before the meeting save half an hour.
#
# Choose *Run* and then *Run All Cells* first, and scroll back up to here. Then look whether the strip names **you**; if not, choose yourself below it.

# %% tags=["setup"]
from collabworkshop.notebook import join

workshop = join()
workshop

# %%
workshop.who_am_i()

# %% [markdown]
# ## 1. Look: what counts as a resource?
#
# Money is the resource that everybody thinks of first. A key to a hall is one too. So is a van on Tuesdays, a volunteer who speaks Arabic, last year's numbers, or the phone number of somebody at the council. Most coalitions own more than they know.
#
# **Bring what you have.** If your organisation has such a list as a spreadsheet, bring it in here; otherwise go on to step 2. Nothing is saved before the last button, and one *Undo* takes it all back.

# %%
workshop.bring_resources()

# %% [markdown]
# ## 2. Do: fill in your own organisation's map
#
# *With your colleagues, 30 minutes.* Write down what you can **offer** and what you **need**: how much, when, where, and on what conditions. A small, certain offer is worth more than a big vague one.
#
# Until you press **Share with the group**, only the people of your own organisation see this list. Leave out what you may not promise.
#
# You are done when at least three offers and one need are shared.

# %% tags=["exercise"]
workshop.exercise("own-resources")

# %% [markdown]
# ## 3. See: what is on the table
#
# Run the next cell again whenever you want the newest findings.

# %% tags=["result"]
workshop.result("own-resources")

# %% [markdown]
# ## 4. Do: see who can help whom
#
# *In groups of three or four, 25 minutes.* Look at the merged map. Which needs does nobody cover? What would be gone if one of us left? Then look at your own needs: who offers what you look for, and who of us knows them well enough to introduce you?
#
# The chain of introductions uses only ties that both ends have confirmed in the stakeholder map, and no conflict. Keep the one or two approaches that you want to make.

# %% tags=["exercise"]
workshop.exercise("merged-resources")

# %% [markdown]
# ## 5. See: gaps, single threads, and open doors

# %% tags=["result"]
workshop.result("merged-resources")

# %% [markdown]
# ## 6. Do: agree what we share
#
# *All together, 25 minutes.* The computer proposes which offer could serve which need: the most pressing needs first, then the shortest way. It is a proposal and no more. Go through it line by line: **accept** it with an owner and a date, **change** the amount, or **refuse** it. What you decide stands; the rest is worked out again around it.

# %% tags=["exercise"]
workshop.exercise("sharing-plan")

# %% [markdown]
# ## 7. See: what we agreed, and what stays open
#
# A need that stays open is no failure. It is the best reason to invite somebody new.

# %% tags=["result"]
workshop.result("sharing-plan")

# %% [markdown]
# ## 8. Do: look beyond the coalition
#
# *In pairs, 20 minutes.* Many communities keep a directory of services. Bring yours in, filter it by place and kind, and choose what belongs on our map. Look at the pairs that may be one and the same.

# %% tags=["exercise"]
workshop.exercise("service-directory")

# %% [markdown]
# ## 9. See: what the directory says

# %% tags=["result"]
workshop.result("service-directory")

# %% [markdown]
# ## 10. Take the map along
#
# Save what is shared as a workbook, or as a directory of services that other programs read.

# %%
workshop.take_resources()

# %% [markdown]
# ## Talk
#
# - Which offer surprised you, and why did we not know of it?
# - What does only one of us hold, and who would step in if they could not any more?
# - What would make it easier to ask: what do people fear to owe?

# %% [markdown]
# ## Take away
#
# - Begin with what is there. Needs read differently beside sixty offers.
# - A shared resource needs an owner, a date and a condition, or it is only a kind word.
# - An introduction by somebody who is trusted opens doors that a letter does not.

# %% [markdown]
# ## Next
#
# Put the agreed dates in your own calendar today, and make the one introduction that somebody asked you for before the week is over.

# %% [markdown]
# ## Sources
#
# - Mapping resources of a community, own map first and then side by side: meeting activities in *Key Elements of Successful Collaborations*, chapter 5, Futures Without Violence.
# - Begin with strengths: J. Kretzmann and J. McKnight, *Building Communities from the Inside Out*, 1993.
# - Directories of services: *Human Services Data Specification*, Open Referral.
