# %% [markdown]
# # Talk about power and share it
#
# At the end your coalition has words for the power in the room, sees where titles and ties do not match, and has promised who shares what with whom.
#
# You will be able to
#
# - tell power over, power with, power to and power within in an everyday situation;
# - name the sources of power that you have, and those that others see in you;
# - find who has a title without ties, who has ties without a title, and who has neither;
# - share one thing that you have power over, with a date.
#
# Show 30 · Do 90 · Talk 90 = 210 minutes
#
# **Before you begin.** Power is a tender subject: some of us have been hurt by it. You may leave out any question, and nobody sees that you did. You may leave the room and come back.
#
# **Who sees what.** Steps 1 to 3 are private: only sums over enough people are shown, and only when the round is closed. The trainer sees the same sums and nobody's answers; but whoever controls this computer could read its file. Steps 4 to 7 are open to everybody here, and say so.
#
# Choose *Run* and then *Run All Cells* first, and scroll back up to here. Then look whether the strip names **you**; if not, choose yourself below it.

# %% tags=["setup"]
from collabworkshop.notebook import join

workshop = join()
workshop

# %%
workshop.who_am_i()

# %% [markdown]
# ## 1. Look: four kinds of power
#
# *Each on your own, 10 minutes; then in threes.* Power **over** others decides for them. Power **with** others grows when people act together. Power **to** is being able to do something. Power **within** is knowing that your own voice counts. Sort these short scenes, and read why we would put them where we do. Some could well be seen otherwise.

# %% tags=["exercise"]
workshop.exercise("power-cases")

# %% tags=["result"]
workshop.result("power-cases")

# %% [markdown]
# ## 2. Do: where your own power comes from
#
# *Each on your own, 15 minutes, in private.* Nobody is without power, and hardly anybody sees all of their own. Rate your access to each source. Then say of colleagues whom you know well what they seem to have much of. Whoever was described by enough people can read, for themselves alone, how others see them.

# %% tags=["exercise"]
workshop.exercise("power-sources")

# %% tags=["result"]
workshop.result("power-sources")

# %% [markdown]
# ## 3. Do: how our ways of taking part are read
#
# *Each on your own, 10 minutes, in private.* The same silence is respect for one, and lack of interest for another. How would you read these ways of taking part, if you knew nothing else of the person?

# %% tags=["exercise"]
workshop.exercise("reading-styles")

# %% tags=["result"]
workshop.result("reading-styles")

# %% [markdown]
# ## 4. Look: titles beside ties
#
# *In threes, 15 minutes. From here on everybody sees the answers.* Who has a title, a mandate, a budget? The picture puts that beside the ties of the stakeholder map. Then take a proposal that is on the table, and build its towers: who is for it, who against it, and how much does each word weigh?

# %% tags=["exercise"]
workshop.exercise("power-and-ties")

# %% tags=["result"]
workshop.result("power-and-ties")

# %% [markdown]
# ## 5. Do: three questions to sit with
#
# *Each on your own, 15 minutes.* Write short answers, one thought to a card. The trainer can open the round without names.

# %% tags=["exercise"]
workshop.exercise("power-reflection")

# %% [markdown]
# ## 6. Name: what the cards say together
#
# *All together, 15 minutes.* Read the cards aloud. Make themes in your own words and put each card where it belongs.

# %% tags=["exercise"]
workshop.exercise("power-themes")

# %% tags=["result"]
workshop.result("power-themes")

# %% [markdown]
# ## 7. Decide: share one thing
#
# *Each organisation, 10 minutes.* A seat, ten minutes on the agenda, a decision, a budget line, an introduction, the telling of the story. Small and certain is better than large and vague. At the next session you look back together on what became of it.

# %% tags=["exercise"]
workshop.exercise("power-sharing")

# %% tags=["result"]
workshop.result("power-sharing")

# %% [markdown]
# ## Talk
#
# - What do we lose when the people with the most ties have the least say?
# - Which source of power counts too much here, and which too little?
# - What would those who live with the issue have to see before they believe that power is shared?
#
# ## Take away
#
# - Power is not bad. Power that nobody may speak of is.
# - How you mean something and how it is read are two things; asking costs a minute.
# - Trust grows when somebody gives something up and keeps the date.
#
# ## Next
#
# Begin the next meeting with the promises of step 7: kept, partly kept, or not yet, as the giver and the receiver see it.

# %% [markdown]
# ## Sources
#
# - Power over and with others, sources of power, how styles are read, and the questions on culture: *Section Four: Collaboration*, with its handout *Sources of Power*.
# - The four kinds of power: L. VeneKlasen and V. Miller, *A New Weave of Power, People and Politics*, 2002.
# - Sources of power: J. French and B. Raven, *The Bases of Social Power*, 1959.
# - Who is at the table and who decides: *Key Elements of Successful Collaborations*, chapter 5, Futures Without Violence.
# - Influence towers: E. Schiffer, *Net-Map Toolbox*, 2007.
