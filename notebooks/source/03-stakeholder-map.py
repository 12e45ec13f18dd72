# %% [markdown]
# # Map who is involved
#
# At the end your coalition has a list of everybody with a part in the issue, a map of who works with whom, a clear view of who has a say, and one introduction to ask for.
#
# You will be able to
#
# - place a stakeholder by interest and influence, and choose how to work with it;
# - name the sectors and viewpoints that are still missing;
# - report a tie, and tell a confirmed tie from one that only one end sees;
# - say for one stakeholder why it matters, how it sees itself, and in which decisions it has a voice.
#
# Show 45 · Do 130 · Talk 130 = 305 minutes
#
# That is three or four sittings: good places to break are after steps 4, 8 and 10.
#
# Choose *Run* and then *Run All Cells* first, and scroll back up to here. Then look whether the strip names **you**; if not, choose yourself below it.

# %% tags=["setup"]
from collabworkshop.notebook import join

workshop = join()
workshop

# %%
workshop.who_am_i()

# %% [markdown]
# ## 1. Look: who has a part in this?
#
# A stakeholder is anyone with a part in the issue: an organisation, an informal group, a public, or a person by their role. Some can change a lot. Some live with the consequences. The list needs both.
#
# **Bring what you have.** If you have a spreadsheet of ties, or a map from Kumu, Gephi, Pajek or UCINET, bring it in here; otherwise go on to step 2. Nothing is saved before the last button, and one *Undo* takes it all back.

# %%
workshop.bring_network()

# %% [markdown]
# ## 2. Do: list and place the stakeholders
#
# *Alone, 25 minutes.* Add whoever is missing. *Details* asks what each one brings, what makes it hard to take part, what it gains, and how best to hear it.
#
# Then place each stakeholder as **you** see it. **Interest:** how much does the issue matter to it? **Influence:** how much can it change here? Type a number from 1 to 5, or move it on the board with the arrow keys or the mouse. Others may place it elsewhere. That is worth a talk, not a mistake.
#
# You are done when each stakeholder that you know has a place.

# %% tags=["exercise"]
workshop.exercise("power-interest-grid")

# %% [markdown]
# ## 3. See: what the group's grid says
#
# Run the next cell again whenever you want the newest findings. Each begins with what was found; below it stands a question for the room.

# %% tags=["result"]
workshop.result("power-interest-grid")

# %% [markdown]
# ## 4. Name: four ways to work with a stakeholder
#
# The corner of the grid suggests a way: **work together**, **win over**, **share power**, **keep in touch**. It is a start and not a verdict. Look twice at high interest and little influence: people who live with the issue often stand there. Informing them is not enough.
#
# ## 5. Do: draw the ties that you know
#
# *Alone, 25 minutes.* Draw on the map, or type in the table below it: both show the same. To draw, choose *Connect*, press one stakeholder and then the other; to read or change a tie, press its line. Everything works with the keyboard too.
#
# A tie has two ends and a kind: people sent on, information, money, joint work, shared staff, or a conflict. Give the level as you see it. Two stakeholders can have several ties, one line for each kind.
#
# A tie is **confirmed** when people of both ends report it. It is **one-sided** when one end does. When both ends see it at different levels, it is **rated apart**.
#
# You are done when the ties of your own organisation are in.

# %% tags=["exercise"]
workshop.exercise("tie-map")

# %% [markdown]
# ## 6. See: what the reports say together

# %% tags=["result"]
workshop.result("tie-map")

# %% [markdown]
# ## 7. Do: say in private how far you trust
#
# *Alone, 10 minutes.* A tie can be strong and carry little trust. Say for each partner how far your trust goes today. Nobody else can open your answers, not even who leads the workshop; the group sees sums of many only. When everybody is done, whoever leads presses **Close the round and show the result** and says yes; the answers stand from then on.

# %% tags=["exercise"]
workshop.exercise("tie-trust")

# %% [markdown]
# ## 8. See: how far trust goes here

# %% tags=["result"]
workshop.result("tie-trust")

# %% [markdown]
# ## 9. Do: read the map, and play with it
#
# *Alone, then in groups of three or four, 20 minutes.* Choose a stakeholder and read why it matters: first your own organisation, then one that you know little about. Then play: what if this one leaves? What if these two were tied? Nothing on the real map changes. Keep the two or three that are worth everybody's time.

# %% tags=["exercise"]
workshop.exercise("map-findings")

# %% [markdown]
# ## 10. See: what the map says
#
# Each figure comes with its meaning for *this* map. The last column says how far it could still move, because somebody has not answered.

# %% tags=["result"]
workshop.result("map-findings")

# %% [markdown]
# ## 11. Do: find out how well you know your partners
#
# *With the people of your organisation, 25 minutes.* Choose two or three partners. Write what you believe of them: what they are there for, what they do in a week, whom they serve. Write full sentences that can be right or wrong. Guessing is wanted. Your points are drafts until you press **Share with the group**.
#
# Then read what others think **you** do, and mark each point: right, partly right, not right. Where it is otherwise, say how it is in your own words. You are done when your points are shared and nothing about you waits for a mark.
#
# **See:** the second cell below says who understands whom. What is right comes first; then pictures that are not right yet, in the words of those who know, and pairs that should talk. Nobody is ranked.

# %% tags=["exercise"]
workshop.exercise("partner-portraits")

# %% tags=["result"]
workshop.result("partner-portraits")

# %% [markdown]
# ## 12. Do: say who has a voice in which decision
#
# *Alone, 15 minutes.* Say which part each stakeholder has **today**, not on paper: decides, gives advice, is told, no part. One letter chooses a part (D, G, I, N), Tab goes on. Leave a cell empty where you do not know. The list above the table shows the other decisions; below it you can add one of your own. Everybody can see these answers. You are done when you have said what you know about money and priorities, and about your own part.
#
# **See:** the second cell below looks at the whole. A place is one stakeholder in one decision. Look first at the places of those who live with the issue. ≠ marks a part that people see differently. Below stands who speaks for whom, and whether anybody of them is here.

# %% tags=["exercise"]
workshop.exercise("decision-voices")

# %% tags=["result"]
workshop.result("decision-voices")

# %% [markdown]
# ## 13. Take the map along
#
# Save the map for another program. The file has the stakeholders and their ties, and not who reported them.

# %%
workshop.take_network()

# %% [markdown]
# ## Talk
#
# - Whom did we forget, and what does it say about us that we forgot them?
# - Which two of us see the same tie differently, and what would each like the other to know?
# - Who stands at the edge of the map although the issue is about them?
# - Which picture of you was better than you thought, and which one would you like to change this month?
# - In which decision would you give a part of your own say away, and to whom?
#
# ## Take away
#
# - The list is the coalition's; the placements and ties are each person's own, and all of them count.
# - Silence is a finding too: who has not answered could still change the picture.
# - The corner of the grid suggests a way to work; people decide it.
# - Who holds a map together carries a load. Ask them how heavy it is before you add to it.
#
# ## Next
#
# Back at your desk, ask for the one introduction that you chose, and ask one stakeholder who was placed by others how they see it themselves.
#
# ## Sources
#
# - Questions on whom to involve: *Coordination, Collaboration, Collective Impact*, Section Four of a guide for consultants, tools2engage.org.
# - Levels of working together: *Key Elements of Successful Collaborations*, chapter 5, Futures Without Violence.
# - The grid: A. Mendelow, *Environmental Scanning: The Impact of the Stakeholder Concept*, 1981.
