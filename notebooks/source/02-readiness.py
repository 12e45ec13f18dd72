# %% [markdown]
# # See how ready we are to work together
#
# At the end your coalition knows what it does well already, which practices matter to it and are missing, what helps and what holds it back, and who takes which next step by when.
#
# You will be able to
#
# - say what is true today of how your organisation works with others;
# - tell what matters to the group from what is there already;
# - name the weakest part, and where people see it differently;
# - promise one next step, with an owner and a date.
#
# Show 35 · Do 115 · Talk 90 = 240 minutes
#
# That is three sittings, or two with one part left out: good places to break are after steps 3 and 6. Nobody has to answer everything. What you leave out counts as left out, never as a low score.
#
# Choose *Run* and then *Run All Cells* first, and scroll back up to here. Then look whether the strip names **you**; if not, choose yourself below it, and say how you are here: results compare those who lead, those who do the work and those who live with the issue, where enough people are in each.

# %% tags=["setup"]
from collabworkshop.notebook import join

workshop = join()
workshop

# %%
workshop.who_am_i()

# %% [markdown]
# ## 1. Look: plan the assessment before you begin
#
# *Two or three people, 15 minutes, best before the meeting.* An assessment that nobody uses costs trust. Settle now who answers and when, who puts the answers together, how everybody hears of the result, and where it goes from there.

# %% tags=["exercise"]
workshop.exercise("assessment-plan")

# %% tags=["result"]
workshop.result("assessment-plan")

# %% [markdown]
# ## 2. Do: tick what is true of you today
#
# *Each on your own, 10 minutes.* Two short ladders: how the people you work for meet our cooperation, and how your organisation works with partners. Tick all that is true. There is no right or wrong, and no rung is a mark.

# %% tags=["exercise"]
workshop.exercise("initial-assessment")

# %% tags=["result"]
workshop.result("initial-assessment")

# %% [markdown]
# ## 3. Do: rate ten good practices
#
# *Each on your own, 15 minutes, in private.* Rate each practice twice: how important it is **here**, and how much of it is **there**. Can a group succeed with most of them and not all? The picture shows what yours would miss.

# %% tags=["exercise"]
workshop.exercise("ten-practices")

# %% tags=["result"]
workshop.result("ten-practices")

# %% [markdown]
# ## 4. Do: look at the five ingredients
#
# *In pairs from two organisations, 20 minutes.* Collective impact has five ingredients, and each has its parts. Rate how far each is in place, and write down what you see that tells you so. A rating that rests on nothing is worth a second look.
#
# **You asked people before?** Below the result you can bring in what another survey program saved: it stands beside your answers as counts, and nobody's name comes along.

# %% tags=["exercise"]
workshop.exercise("five-ingredients")

# %% tags=["result"]
workshop.result("five-ingredients")

# %%
workshop.bring_answers("five-ingredients")

# %% [markdown]
# ## 5. Do: the longer assessment, one or two parts of it
#
# *Each on your own, 15 minutes, in private.* Say first where you stand as a group: you begin, you are in trouble, or you look back at your principles. That opens the parts that serve best. Taking one or two is enough.

# %% tags=["exercise"]
workshop.exercise("collaborative-assessment")

# %% tags=["result"]
workshop.result("collaborative-assessment")

# %% [markdown]
# ## 6. Do: see what your own house does for cooperation
#
# *With your colleagues, 15 minutes.* Goodwill of single people is not enough: an organisation can speak up for cooperation, give it a home, and reward it. Rate your own organisation, and then yourself.

# %% tags=["exercise"]
workshop.exercise("support-for-collaboration")

# %% tags=["result"]
workshop.result("support-for-collaboration")

# %% [markdown]
# ## 7. Do: what pushes us, what holds us back
#
# *All together, 20 minutes.* Put the forces for and against working together on the board, with their strength. It is often easier to weaken a barrier than to push harder: look who could work on each.

# %% tags=["exercise"]
workshop.exercise("force-field")

# %% tags=["result"]
workshop.result("force-field")

# %% [markdown]
# ## 8. Name: one next step for each organisation
#
# *With your colleagues, 10 minutes.* One step that you can take yourselves, small enough to be done, with somebody who sees to it and a day.

# %% tags=["exercise"]
workshop.exercise("next-steps")

# %% tags=["result"]
workshop.result("next-steps")

# %% [markdown]
# ## Talk
#
# - Where do those who lead and those who do the work see us differently, and what does each see that the other cannot?
# - Which of our strengths could help with the weakest part?
# - Whose answers are missing here, and how do we ask them?
#
# ## Take away
#
# - Being apart on a question is a finding, not a failure: it shows where to talk.
# - What matters and is missing comes first; what is there and does not matter can make room.
# - A next step without an owner and a day is a wish.
#
# ## Next
#
# Put the next steps in your calendars. Ask the same questions again in half a year: the answers of today are kept, and the workshop shows what has moved.

# %% [markdown]
# ## Sources
#
# - Two ladders, how to run an assessment, the community collaborative assessment, and questions about readiness: *Section Four: Collaboration*.
# - Ten practices: *Best Practices in Inter-Organizational Collaboration*, a manual of California, Sacramento 2008; shared by CALECSE.
# - Five ingredients: *C is for Collaboration & Collective Impact*, Anita Zucker Center; after J. Kania and M. Kramer, *Collective Impact*, Stanford Social Innovation Review, 2011.
# - What organisations and people can do: *Best Practices in Collaboration*, Coalition to Advance Learning in Archives, Libraries and Museums.
# - The force field: K. Lewin, *Field Theory in Social Science*, 1951.
