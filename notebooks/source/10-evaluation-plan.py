# %% [markdown]
# # Agree how you will know
#
# At the end your coalition has its evaluation plan: by which indicators you will know that things change, where you begin, where you want to be and by when, and who gathers what.
#
# An *indicator* is a sign by which you see that something changed. An *outcome* is what shall come true: a box of your theory of change.
#
# *Evaluation* means to look together at what came of your work, so that you can change course in time. It is there to help you decide, not to judge anybody.
#
# You will be able to
#
# - choose a few indicators for each outcome of your theory of change, and say what each of them is for;
# - set where you begin, a stop on the way and where you want to be;
# - bring in figures, and see what is on track, at risk or off track;
# - find the weak places of your own plan, and compare it with another one.
#
# Show 25 · Do 140 · Talk 75 = 240 minutes
#
# That is two or three sittings. Good places to break are after steps 2 and 4. It goes on from the theory of change: if there is none yet, draw that first.
#
# Choose *Run* and then *Run All Cells* first, and scroll back up to here. Then look whether the strip names **you**; if not, choose yourself below it.

# %% tags=["setup"]
from collabworkshop.notebook import join

workshop = join()
workshop

# %%
workshop.who_am_i()

# %% [markdown]
# ## 1. Do: say how you will know
#
# *In small groups of three or four, 45 minutes.* Take one outcome after the other. What would you see, hear or count if it came true? Some indicators stand beside the outcomes of your theory of change already, in a few words: work those out first. Say what exactly is counted, who gathers it, and **which decision it will inform**. An indicator that informs no decision is work for nothing.
#
# Few are better than many. If you do not know how to begin, look into the collection, take one and write it in your own words.
#
# **You have a plan already?** Bring it in from our workbook, which people can fill in without a network, or from an IATI file (a standard in which funders and aid organisations publish their results).

# %%
workshop.bring_evaluation()

# %% tags=["exercise"]
workshop.exercise("indicators")

# %% tags=["result"]
workshop.result("indicators")

# %% [markdown]
# ## 2. Do: say where you start and where you want to be
#
# *In the same groups, 40 minutes.* Two kinds of indicators belong together. One says that the outcome itself comes true: we call it *on-track*. The other moves earlier, close to what you do, and should move the first: we call it *contributing*. Give each one where it begins (the *baseline*), a stop on the way, and where you want it to be. Every figure needs its day.

# %% tags=["exercise"]
workshop.exercise("targets")

# %% tags=["result"]
workshop.result("targets")

# %% [markdown]
# ## 3. Do: enter and bring in what was measured
#
# *One or two people, 20 minutes, best before the meeting.* Type the figures, or bring in a table from a spreadsheet: you say which column means what, and see what comes in before it does. Each figure keeps where it came from. Break figures down where life is different, by street or by language, and say how many people they rest on.

# %%
workshop.bring_measurements()

# %% tags=["exercise"]
workshop.exercise("measurements")

# %% tags=["result"]
workshop.result("measurements")

# %% [markdown]
# ## 4. See: are you on track?
#
# *All together, 35 minutes.* Each figure is held against the line from where you began to where you want to be. Read the rule aloud first; it is yours, and you can change it. Begin with what is off track, and ask what lies behind it before you ask who. Then look at the parts: where a group begins further off, it has to move faster to reach the same goal. Has anybody ever moved that fast?

# %% tags=["exercise"]
workshop.exercise("trajectories")

# %% tags=["result"]
workshop.result("trajectories")

# %% [markdown]
# ## 5. See: does your plan hold?
#
# *All together, 30 minutes.* Five simple rules for evaluating what many do together, and below them everything that the plan leaves open. Read the rules first. A rule that is met says only that the form is there; whether you live by it, only you know. What is right for others and not for you, set aside, and write down why.

# %% tags=["exercise"]
workshop.exercise("evaluation-doubts")

# %% tags=["result"]
workshop.result("evaluation-doubts")

# %% [markdown]
# ## 6. Look: how others did it
#
# *In pairs, 30 minutes.* A partnership that goes with children from the cradle to their first job. Put each of its indicators to the goal that it speaks of, then compare with your own plan. The partnership and its figures are invented, after the way in which real ones work.

# %% tags=["exercise"]
workshop.exercise("indicator-case")

# %% tags=["result"]
workshop.result("indicator-case")

# %% [markdown]
# ## 7. Take it along
#
# Notebook *10b* settles who looks at these figures, when, and what happens off track; it can come first. Take the plan as a text to read, as a workbook that people can fill in without a network, as a calendar, or as an IATI file.

# %%
workshop.take_evaluation()

# %% [markdown]
# ## Talk
#
# - Which of our indicators would make us change what we do? Which one would change nothing?
# - Whose lives stand behind these figures, and what do they say to them?
# - What could get worse while our figures get better?
#
# ## Take away
#
# - An indicator without a decision is work for nothing.
# - A target says where you want to be. It is no grade.
# - One line for all hides who is left behind.
#
# ## Next
#
# Find the first figure of each indicator, with its day and its source. Then go on with notebook 10b: who looks at them, and when.
#
# ## Sources
#
# - Evaluation plan and the case: *Section Four: Coordination, Collaboration, Collective Impact*, tools2engage.org.
# - On-track and contributing indicators, targets on the way: the same.
# - Five simple rules: M. Cabaj, *Evaluating Collective Impact: Five Simple Rules*, The Philanthropist 26, 2014.
# - Exchange of results: *IATI Activity Standard 2.03*, International Aid Transparency Initiative.
