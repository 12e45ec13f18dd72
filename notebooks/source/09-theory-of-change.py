# %% [markdown]
# # Draw how change will come
#
# At the end your coalition has its theory of change on one page: what you want in the end, what must be true before that, what each of you does for it, why you believe that one leads to the other, and where it does not hold yet.
#
# You will be able to
#
# - work backwards from a goal to what has to be true before it, and on to what somebody does;
# - say for each arrow why it should hold, and what that rests on;
# - find the weak places of your own plan before life does;
# - bring two drafts together, and tell what comes early from what takes years.
#
# Show 45 · Do 195 · Talk 120 = 360 minutes
#
# That is three or four sittings, with time between them for a small group to go on. Good places to break are after steps 2 and 4.
#
# Choose *Run* and then *Run All Cells* first, and scroll back up to here. Then look whether the strip names **you**; if not, choose yourself below it.

# %% tags=["setup"]
from collabworkshop.notebook import join

workshop = join()
workshop

# %%
workshop.who_am_i()

# %% [markdown]
# ## 1. Look: who works on this, and when?
#
# *Two or three people, 20 minutes, best before the meeting.* A theory of change is not written in one afternoon. A small group works on it between the meetings, and the others say what they think of it. Settle who that is, how much time there is, and how those who live with the issue are heard.

# %% tags=["exercise"]
workshop.exercise("pathway-preparation")

# %% tags=["result"]
workshop.result("pathway-preparation")

# %% [markdown]
# ## 2. Do: work backwards, one question at a time
#
# *In small groups of four or five, 45 minutes.* Begin at the end: what should be true in ten years? Then ask again and again: **what must be true before this?** Such a thing is called a *precondition*. Three tests help to find the good ones. Is it needed? Are all of them together enough? Can anybody act on it?
#
# The questions come one by one. Nobody has to answer all of them, and what you skip comes back later. If you do not know how to begin, look at the samples, take one and write it in your own words. Each small group can draw a draft of its own.

# %% tags=["exercise"]
workshop.exercise("pathway-elements")

# %% tags=["result"]
workshop.result("pathway-elements")

# %% [markdown]
# ## 3. Do: draw what leads to what
#
# *In the same groups, 50 minutes.* The same boxes, as a picture and as an outline: use the one that you like better, both change the same records. Draw the arrows, and write for each one **because …** Note what it rests on: nothing yet, what you have seen yourselves, figures from here, or a study. Name who does what, and with which of your resources.
#
# Below the picture stand the doubts. They come and go while you draw, and never stop you.
#
# **You have one already?** Bring a theory of change from Miradi, TheoryMaker, DAGitty or a spreadsheet; it becomes a draft of its own.

# %%
workshop.bring_pathway()

# %% tags=["exercise"]
workshop.exercise("pathway-map")

# %% tags=["result"]
workshop.result("pathway-map")

# %% [markdown]
# ## 4. See: where does it not hold yet?
#
# *All together, 25 minutes.* Read the doubts aloud. They stand group by group, and in each group what is missing comes first. Each says why it matters and what you could do. Some are right for others and not for you: set those aside, and write down why. Then look what everything hangs on. If this one thing fails, how much falls with it?

# %% tags=["exercise"]
workshop.exercise("pathway-doubts")

# %% tags=["result"]
workshop.result("pathway-doubts")

# %% [markdown]
# ## 5. Do: put two drafts side by side
#
# *All together, 30 minutes.* What do both have? That is your common ground. What has only one? That is worth a question: did the others not think of it, or do they not believe in it? Say which boxes mean the same in other words, and bring the drafts together, box by box.

# %% tags=["exercise"]
workshop.exercise("pathway-drafts")

# %% tags=["result"]
workshop.result("pathway-drafts")

# %% [markdown]
# ## 6. See: what comes when?
#
# *In small groups, 25 minutes.* Give each box its months, counted from the start. A coalition needs both: something that people can see in the first year, and the long work that changes how things are. The longest chain says how soon the goal can come, if nothing goes wrong.

# %% tags=["exercise"]
workshop.exercise("pathway-timeline")

# %% tags=["result"]
workshop.result("pathway-timeline")

# %% [markdown]
# ## 7. Take it along
#
# Print the whole pathway on one page, or take it as a text that reads like a letter: who does what, so that what changes, and why.

# %%
workshop.take_pathway()

# %% [markdown]
# ## Talk
#
# - Which arrow do we believe in most, and which one least? What would change our mind?
# - What must be true that none of us can bring about? Who could, and how will we notice if it fails?
# - Whose life is this about, and what did they say to our picture?
# - What will people see in the first year?
#
# ## Take away
#
# - Begin with what you want, not with what you do already.
# - An arrow is a claim. Because … makes it one that can be tested.
# - A doubt is no mistake. It is cheaper on paper than in three years.
# - It is never finished. Look at it again when you know more.
#
# ## Next
#
# Show the page to two people who were not here, one of whom lives with the issue. Ask where they stop believing it. Bring their answer to the small group.
#
# ## Sources
#
# - Goals, what to prepare, and sample goals: *Section Four: Coordination, Collaboration, Collective Impact*, tools2engage.org.
# - Working backwards, preconditions and assumptions: *What is Theory of Change?*, Center for Theory of Change.
# - What an arrow claims: R. Davies, *Representing Theories of Change*, Journal of Development Effectiveness 10, 2018.
# - Short- and long-term actions: *10 Best Practices of Successful Collaboratives*, California Early Childhood Special Education Network.
# - The longest chain: J. Kelley and M. Walker, *Critical-path planning and scheduling*, 1959.
