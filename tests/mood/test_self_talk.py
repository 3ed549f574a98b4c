"""Harsh self-talk: found with its span and kind, never where others are meant, and said kindly."""

import re
from string import Formatter
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_tui.domain.entry import SelfTalkKind
from journal_tui.mood.load import Scorer
from journal_tui.mood.selftalk import LONGEST_QUOTE, LONGEST_SAID, find_harsh, to_you
from journal_tui.mood.selftalk_patterns import PATTERNS
from journal_tui.mood.selftalk_turn import turn
from journal_tui.mood.selftalk_turn_rules import RULES
from journal_tui.texts.friend import TO_A_FRIEND, TURNED

HARSH: list[tuple[str, SelfTalkKind]] = [
    ("I wasn't good enough.", "labelling"),
    ("I’m never fast enough", "labelling"),
    ("Never good enough.", "labelling"),
    ("I'm pathetic.", "labelling"),
    ("I am such an idiot", "labelling"),
    ("I felt like a complete failure", "labelling"),
    ("I'm useless at this.", "labelling"),
    ("I'm just too slow.", "labelling"),
    ("I'm no good at this", "labelling"),
    ("How could I be so stupid?", "labelling"),
    ("Like an idiot I set off too fast", "labelling"),
    ("My own stupidity.", "labelling"),
    ("I told myself: you're such a wimp", "labelling"),
    ("I hate myself for stopping", "labelling"),
    ("I was so angry with myself.", "labelling"),
    ("I keep beating myself up about it", "labelling"),
    ("I let everyone down.", "labelling"),
    ("I'm not a real runner.", "labelling"),
    ("I don't belong here", "labelling"),
    ("What is wrong with me?", "labelling"),
    ("Why am I so slow", "labelling"),
    ("I can't run at all.", "all-or-nothing"),
    ("I cannot run a half marathon", "all-or-nothing"),
    ("I couldn't even walk it", "all-or-nothing"),
    ("I always give up.", "all-or-nothing"),
    ("I ruin everything", "all-or-nothing"),
    ("Everyone else can do it except me", "all-or-nothing"),
    ("Everybody is faster than me", "all-or-nothing"),
    ("I should have run further.", "should"),
    ("I should be faster by now", "should"),
    ("I shouldn't have stopped.", "should"),
    ("They must all think I'm slow.", "mind reading"),
    ("Everyone was laughing at me", "mind reading"),
    ("It was only 1.5.", "discounting"),
    ("I only managed a mile.", "discounting"),
    ("It doesn't even count", "discounting"),
    ("What I did today wasn't good enough.", "discounting"),
    ("I will never run a half.", "fortune telling"),
    ("I'll never be able to do it", "fortune telling"),
    ("I'm going to fail", "fortune telling"),
    ("There's no way I can finish", "fortune telling"),
]
# More ways of saying it: other tempers, no apostrophes, swearing, drawn out, British, American.
MORE_HARSH: dict[SelfTalkKind, tuple[str, ...]] = {
    "labelling": (
        "I failed, and I have no one to blame but myself.",
        "My mind told me I was a quitter.",
        "I just wasn't good enough on the day.",
        "I don't think I'm good enough.",
        "I am a disgrace to my running club.",
        "Clearly I'm not cut out for long distance.",
        "I did a really stupid thing and ran on it.",
        "I could have kicked myself.",
        "I was stupid enough to try and keep up.",
        "How stupid of me.",
        "I felt so weak and pathetic.",
        "I told myself I was being a wimp.",
        "What a complete idiot I was to think I could do it.",
        "I cursed myself for being so lazy over the winter.",
        "I'm frustrated and mad at myself.",
        "I was annoyed with myself, because I know better.",
        "I'm such a failure, I thought as I walked in.",
        "I feel like the worst runner in the world.",
        "Felt rubbish about myself afterwards.",
        "I was disappointed in myself for walking.",
        "I really am useless at running uphill.",
        "I have never felt so pathetic in my life.",
        "It was my own stupid fault for going out too fast.",
        "There goes my stupid pride again.",
        "I'm just a big fat failure.",
        "I'm so angry with myself for not sticking to the plan!",
        "I'm a total failure as a runner.",
        "I wanted to cry because I was so rubbish.",
        "Stupid, stupid girl.",
        "I gave up and I'm ashamed of that.",
        "All I could think was that I had let my team down.",
        "I felt embarrassingly unfit.",
        "I kept comparing myself to everyone and thinking how useless I am.",
        "I am really struggling with feeling like I am not good enough.",
        "I hate that I'm so slow.",
        "Honestly, I felt like a fraud standing among all those fit people.",
        "I came away furious with myself and close to tears.",
        "I'm such a wimp.",
        "I suck at running.",
        "I SUCK",
        "so mad at myself",
        "What a loser I am.",
        "What a loser.",
        "I'm a terrible runner",
        "I put so much stupid pressure on myself",
        "are you just being a wimp, I asked myself",
        "My pathetic pace says it all",
        "That was my pathetic excuse for a run.",
        "I blew it.",
        "I totally blew it at mile 4",
        "I failed myself",
        "I feel like I failed myself and my coach",
        "I let my team down",
        "I've let everybody down again",
        "Pathetic effort.",
        "A pathetic effort from me today",
        "I'm broken",
        "I was disgusted with myself",
        "Weak, weak, weak",
        "I don't deserve the medal",
        "I have no excuse",
        "There's no excuse for walking",
        "It's my own fault",
        "It was all my fault",
        "I'm so out of shape",
        "I can't believe how out of shape I am",
        "Why do I even bother?",
        "why do i bother",
        "im useless",
        "i wasnt good enough",
        "I’m sooooo slow",
        "I was soooo stupid",
        "I felt like I wasn't good enough",
        "I felt useless",
        "I feel like such a failure",
        "Felt like a fraud at the start line",
        "I feel like a fraud calling myself a runner",
        "I came home feeling like a failure",
        "I'm a joke",
        "I'm a fat lazy slob",
        "God I'm fat",
        "I am so unfit it's embarrassing",
        "I hate my body",
        "I hate how slow I am",
        "I hate myself right now",
        "I loathe myself for giving up",
        "I could kick myself",
        "I could have kicked myself for going out so fast",
        "I'm kicking myself",
        "Cross with myself.",
        "Really annoyed with myself for stopping at the lights",
        "I'm so frustrated with myself",
        "I was furious with myself",
        "I am gutted and angry at myself",
        "I was pretty disappointed in myself",
        "disappointed with myself today",
        "I'm ashamed of myself",
        "I am ashamed of my time",
        "I feel so ashamed",
        "I was embarrassed by how slow I was",
        "I made a fool of myself",
        "I gave myself a hard time all the way home",
        "I only have myself to blame",
        "I have nobody to blame but myself",
        "I can't forgive myself for quitting",
        "I'm not proud of myself",
        "I stupidly went out too fast",
        "Stupidly, I skipped breakfast",
        "Stupid me.",
        "It was so stupid of me",
        "What was a stupid mistake on my part cost me the race",
        "I made such a stupid mistake",
        "Like a fool I believed I could do it",
        "I ran like an idiot",
        "I'm an absolute muppet",
        "I've been such an idiot",
        "What an idiot!",
        "Idiot.",
        "You idiot!",
        "You stupid idiot, I thought to myself",
        "My head kept telling me I was useless",
        "The voice in my head said I was a fraud",
        "the voice in my head says you're not a runner, you're a joke",
        "I called myself every name under the sun",
        "I'm not cut out for this",
        "I wasn't built for running",
        "I'm no runner",
        "I don't belong at this start line",
        "Who am I kidding",
        "Who do I think I am",
        "What's wrong with me",
        "what the hell is wrong with me?",
        "Why can't I just run like a normal person",
        "why am I like this, why am I so weak",
        "i'll never be good enough",
        "I'm going to come last and embarrass myself",
        "I looked like an idiot out there",
        "Everyone could see how slow I am",
        "I'm holding everyone back",
        "I slow everyone down",
        "I'm a burden on the group",
        "I have no willpower",
        "I've got no discipline whatsoever",
        "My lack of willpower is shameful",
        "I wimped out",
        "I bottled it",
        "I chickened out like a coward",
        "I'm a quitter",
        "I am weak.",
        "I'm mentally weak",
        "My time was embarrassing",
        "My running is a joke",
        "It was pathetic really",
        "I'm rubbish at running",
        "I'm crap at this",
        "I'm shit at hills",
        "I was rubbish today",
        "I was awful",
        "I am the worst",
        "I'm the slowest runner in the world",
        "I was an embarrassment",
        "I'm a disappointment to everyone",
        "I didn't try hard enough",
        "I'm not trying hard enough",
        "I felt I had let myself down",
        "I feel so stupid for thinking I could do it",
        "how stupid am I",
        "I was so dumb",
        "I beat myself up all the way home",
        "I've been beating myself up about it for days",
        "I keep telling myself I'm not good enough",
        "Told myself I was a failure",
        "If I walk I'm a failure",
        "I am worthless",
        "I'm nothing",
        "Feeling pretty pathetic",
        "feeling useless today",
        "Feel like a total loser",
        "I don't deserve to call myself a runner",
        "I have no right to be disappointed, I was lazy",
        "I am so lazy",
        "My own laziness got me here",
        "My fat legs wobbled, I hate them",
        "I'm an imposter",
        "Imposter, that is what I am",
        "I'm a fake runner",
        "I am a poor excuse for a runner",
        "I do feel like an imposter among these proper athletes",
        "I spent two miles calling myself all sorts of names and wishing I'd trained properly",
        "By mile 18 the demons had arrived and I was telling myself what a useless lump I was",
        "I let my head get the better of me and I'm so annoyed at myself for it",
        "Honestly I felt like the biggest failure in the world",
        "I am my own worst enemy, I went off way too fast like an absolute idiot",
        "I feel like a complete numpty for forgetting my watch",
        "What kind of runner can't finish a parkrun?",
        "I couldn't hack it, plain and simple, I'm weak",
        "I can't help feeling that I'm just not good enough for this distance",
        "I just feel so inadequate compared to everyone else",
        "In my head I was a failure and a fraud",
        "My brain said: you are lazy and fat and you will never do this",
        "I really beat myself up over that one",
        "I was kicking myself for not bringing a jacket",
        "I'm cross that I was so stupid",
        "I was a bit of a wuss and took the lift",
        "I felt stupid standing there in all my new kit",
        "How dumb can you be, I thought to myself",
        "Why did I ever think I could run a marathon",
        "I feel like I've let my charity down",
        "So disappointed in myself it hurts.",
        "Hugely disappointed with myself.",
        "Mad at myself for skipping",
        "Angry at myself and at the world",
        "I hated myself for every step I walked",
        "I was too much of a coward to start",
        "I felt like crawling under a rock, I was so ashamed",
        "I had been an idiot, again.",
        "Dumb, dumb, dumb.",
        "Lesson learned: I am an idiot",
        "I'm really down on myself",
        "It was stupid and I knew it and I did it anyway",
        "I foolishly thought I could hold that pace",
        "My performance was pitiful",
        "I ran an embarrassingly slow 5k",
        "I'm embarrassed by my time",
        "I am such a baby about the cold",
        "I'm never going to be good enough for him",
        "I don't have what it takes",
        "Maybe I'm just not cut out to be a runner",
        "I'm a wannabe, not a runner",
        "I have only myself to blame.",
        "It was entirely my own doing and my own fault",
        "I was being lazy and I know it",
        "I'm hopeless",
        "I was hopeless at this",
        "I am an utter, utter fool",
        "I suck so bad",
        "I flat out suck at hills",
        "Man, I suck.",
        "i'm just a slow fat girl",
        "I'm just a fat bloke in shorts",
        "I feel so defeated and useless",
        "I'm sick of being the slow one",
        "Ugh I hate being so slow",
        "I expected better of myself",
        "Nobody would want to run with someone as slow as me",
        "I felt like I had failed",
        "I feel like I've failed",
        "Serves me right for skipping training",
        "More fool me",
        "Idiot that I am, I forgot my shoes",
        "why am I so bad at this",
        "Why am I so pathetic?",
        "why can't I just keep going",
        "Why can't I be better",
        "I was berating myself the whole way",
        "I'm so bad at this",
        "I deserve to suffer",
        "the negative voices told me you are so weak",
        "I was too embarrassed by my slow time to post it",
        "I am such a slacker",
        "I felt so foolish",
        "I had been so stupid",
        "I feel like a fat cow",
        "My stupid brain would not shut up",
        "I was mentally weak today",
        "Just a failure",
        "I'm just so disappointed in myself and I don't know how to shake it off",
        "I was mad at myself the entire drive home",
        "I am beyond frustrated with myself",
        "I've never been so ashamed of a run",
    ),
    "should": (
        "I should be able to run two miles by now",
        "shoulda kept going",
        "I shoulda kept going",
        "I ought to have kept going",
        "I was supposed to be able to do this",
        "I should have pushed harder",
        "I should've run the whole way",
        "I should not have given up",
        "I shouldn't find this so hard",
        "I shouldn't have to walk",
        "I know I should have done better",
        "I should be so much further along by now",
        "I really ought to be better than this",
        "I should have been able to keep up with a 12 year old",
    ),
    "all-or-nothing": (
        "Real runners don't walk",
        "Everyone passed me, even a woman pushing a pram",
        "i cant even run a mile",
        "I always give up",
        "I give up every time",
        "I never finish anything",
        "I can't do anything right",
        "I ruined it all again",
        "I mess up everything",
        "Everyone else finds it easy",
        "Everyone else can run a mile, why not me",
        "I'm the only one who had to walk",
        "I'm the only one who can't do it",
        "Even my gran could run faster",
        "Even the walkers were faster than me",
        "I'm nowhere near as good as the others",
        "I'm failing at this",
        "I can't run.",
        "I can't run to save my life",
        "I couldn't even manage one mile",
        "It is so frustrating that I can't even do one simple thing right",
        "I could not even do that right",
        "I can't do anything",
    ),
    "discounting": (
        "barely a mile",
        "A measly 2 miles",
        "I managed a measly 2 miles",
        "That was not a real run",
        "It hardly counts",
        "Nothing I do is ever good enough",
        "It was only one mile",
        "I only lasted 4 minutes",
        "I barely managed a mile",
        "It doesn't count because I walked",
        "Not even a proper run",
        "Nothing to be proud of",
        "Anyone could do that",
    ),
    "mind reading": (
        "They all think I'm a joke",
        "People must think I'm ridiculous",
        "They must have laughed",
        "I bet they were laughing at me",
        "What must they think of me?",
        "I look pathetic",
        "I felt as though everyone was judging me for being at the back",
        "They're all just being nice to me because they pity me",
        "everyone must be thinking what is she doing here",
    ),
    "fortune telling": (
        "I'm never going to be a proper runner.",
        "I'll never be a runner",
        "I will never be able to run 13 miles",
        "I'm never going to get there",
        "I don't think I'll ever finish a half",
    ),
}
HARSH += [(text, kind) for kind, texts in MORE_HARSH.items() for text in texts]

KIND = [
    "That stupid hill!",
    "My watch is useless.",
    "He said I was slow",
    '"You are pathetic," the man said.',
    '"I\'m useless," she said, and I hugged her.',
    "My brother called me an idiot and we laughed",
    "She is such an idiot",
    '"I\'m such an idiot", the man next to me muttered',
    "My friend told me I'm useless",
    "I'm not useless.",
    "I don't think I'm a failure",
    "It doesn't mean I'm a failure",
    "I used to think I was useless",
    "I was grinning like an idiot",
    "I was not disappointed in myself",
    "I stopped beating myself up",
    "I didn't let myself down",
    "I'm stupid happy",
    "I can't run until my knee is better",
    "I'll never forget that sunrise",
    "I'm never doing that course again",
    "I'm not going to run tomorrow",
    "I should have brought a jacket",
    "I should eat something",
    "It was only a mile from home",
    "I felt awful",
    "My legs were useless",
    "They think I'm mad",
    "Everyone was cheering me on",
    "It was good enough for me",
    "I am good enough",
    "I wasn't fast enough to get a place in the team",
    "The water wasn't enough for all of us",
    "Just enough, just right.",
    "I couldn't be happier",
    "Two miles, run and walk. No tears today!",
    "I'm my own worst critic",
    "I am too hard on myself",
    "I used to feel like a failure",
    "I'm not a failure",
    "I am not weak",
    "I don't feel like a failure",
    "I didn't feel like an idiot for once",
    "Nobody thinks I'm slow",
    "Walking doesn't make me a failure",
    "I ran home smiling like a fool",
    "I'm an idiot for loving this",
    "I'm an idiot and I loved every minute",
    "I felt like an idiot haha",
    "He is an idiot",
    "The driver was an idiot",
    "My watch is rubbish",
    "stupid rain, stupid hill",
    "Stupid hill!",
    "That stupid headwind nearly blew me over",
    "I hate hills",
    "I hate that hill",
    "I hate running in the rain",
    "I was slow but happy",
    "My legs felt weak",
    "I felt weak after the flu",
    "I felt terrible at mile 5",
    "I felt awful all day",
    "I felt like crap",
    "I feel like shit today, a cold is coming",
    "I was terrible at school sports",
    "When I was a kid I was useless at games",
    "I'm terrible at remembering names",
    "I'm useless in the mornings",
    "I'm rubbish at taking selfies",
    "I suck at blogging",
    "I sucked in the cold air",
    "It only took 20 minutes",
    "I only ran 3 miles because I had to be at work",
    "It was only 2 miles to the pub",
    "It was only after 5k that I warmed up",
    "I only have two weeks left",
    "I should have brought gloves",
    "I should have eaten more before the race",
    "I should have started further back",
    "I should have worn my other shoes",
    "I should be able to run again next week",
    "I should be home by six",
    "I should go to bed",
    "Should I have run today?",
    "I shouldn't have eaten that curry",
    "I couldn't even feel my fingers",
    "I couldn't even see the road",
    "I can't even tell you how happy I am",
    "I couldn't even walk down the stairs the next day",
    "I can't wait",
    "I can't run this weekend, we are away",
    "I can't believe I did it",
    "I will never forget this day",
    "I'll never run that course again",
    "I'm never going back to that gym",
    "Never again!",
    "Everyone was faster at the start but I caught them",
    "Everyone passed me at the start as planned",
    "Everyone cheered",
    "They laughed and so did I",
    "People were looking at me and waving",
    "My husband thinks I'm mad",
    "He thought I was crazy",
    "My mum said I was fast",
    '"You\'re useless," my coach shouted at his dog',
    "My sister felt like a failure after her race and I hugged her",
    "She feels like a fraud",
    "She said I wasn't good enough",
    "The voice of reason said go home",
    "It's not my fault it rained",
    "It wasn't my fault",
    "No excuses, out the door at six",
    "What a disaster of a race, organisers ran out of water",
    "The race was a joke, no marshals",
    "That was embarrassing for the organisers",
    "I'm proud of myself",
    "I was not disappointed in myself at all",
    "I forgave myself",
    "I told myself I could do it",
    "I kept myself going",
    "I treated myself to cake",
    "I stopped being angry with myself",
    "I won't beat myself up about it",
    "I'm not going to beat myself up over one bad run",
    "I refuse to beat myself up",
    "I'm trying not to be hard on myself",
    "No need to beat myself up",
    "Don't be so hard on yourself",
    "I'm good enough and fast enough for me",
    "I was strong enough",
    "I had enough",
    "I've had enough of this weather",
    "I didn't drink enough",
    "I didn't eat enough",
    "I wasn't fast enough to catch the bus",
    "I'm not fast enough for that team",
    "Not enough water at the aid station",
    "I was so slow through the mud",
    "I was out of shape because of my injury",
    "I'm slow and I don't care",
    "So what if I'm slow",
    "I don't care how slow I am",
    "It doesn't matter how slow I am",
    "I'm not a runner, I'm a cyclist",
    "I wasn't a runner back then",
    "I'm a runner!",
    "Five people passed me",
    "Even the dog was tired",
    "I failed to set my alarm",
    "I failed to break 30 minutes by 4 seconds",
    "We let the dog down gently",
    "My legs let me down",
    "The weather let us down",
    "I let my hair down",
    "I let him win",
    "I felt sorry for myself",
    "I had words with myself",
    "I was nervous",
    "I cried",
    "I was so disappointed with the race",
    "I was disappointed with my time",
    "I am so tired",
    "I'm weak at the knees",
    "I was a mess at the finish, in a good way",
    "I'm a mess",
    "I made a mistake with the pacing",
    "Why am I so happy?",
    "Why am I so tired today?",
    "Why do I love this?",
    "Why do I run?",
    "Who am I?",
    "I was wrong",
    "Pathetic weather for July",
    "The signal is pathetic",
    "It's embarrassing how much I love this",
    "My coach is a legend",
    "A loser in the raffle again",
    "I lost",
    "I'm a bit of a nerd about running watches",
    "I'm crazy",
    "I'm insane for doing this",
    "I'm a slow runner and proud of it",
    "I'm so lucky",
    "I'm so sore",
    "I'm so hot",
    "I look like a tomato",
    "I was as red as a beetroot",
    "I blew up at mile 20",
    "I blew up balloons for the party",
    "I hit the wall",
    "I walked a lot",
    "I gave up",
    "I stopped",
    "I had to stop",
    "Fat adapted runners swear by it",
    "Lazy Sunday",
    "I had a lazy day",
    "A lazy jog",
    "I was too lazy to look it up",
    "I deserve a rest",
    "I deserve this cake",
    "I don't deserve such lovely friends",
    "I don't blame her",
    "I blame Sir Duke for going out too fast",
    "Dumb phone died",
    "My stupid phone died",
    "I dropped my stupid keys",
    "Real runners come in all shapes",
    "I think real runners can walk too",
    "It counts",
    "Every mile counts",
    "It doesn't count the pauses",
    "I just want to finish",
    "I was idiot-proofing my training plan",
    "The idiot in front of me stopped dead",
    "Some idiot on a bike shouted at me",
    "I passed a guy dressed as a fool",
    "I wore a stupid hat and felt great",
    "It was a stupid race but I finished",
    "I thought the course was pathetic",
    "The pathetic excuse for a pavement here makes running hard",
    "The weak sun came out",
    "My weak ankle held up",
    "I finished weak but happy",
    "I'm weak on hills but working on them",
    "I was lazy this week and only ran twice",
    "The failure of my watch battery cost me the data",
    "Failure is part of learning",
    "I view it as an experience and not a failure",
    "I failed at parkrun admin",
    "I am disappointed that the race was cancelled",
    "I was angry at the driver",
    "I was mad at my coach and at the rain",
    "I told myself that walking is fine",
    "I kept telling myself I was strong",
    "I reminded myself how far I've come",
    "I let myself enjoy it",
    "I let myself slow down",
    "I let the group go and ran my own pace",
    "I forgave myself for the slow time",
    "Embarrassed to say I loved that song",
    "I was embarrassed when my mum cheered so loudly",
    "I should have known it would rain",
    "I should have listened to my coach",
    "I should have turned left at the bridge",
    "I should have gone to the loo before the start",
    "I should have slept more",
    "I should have run slower at the start",
    "I should have gone out slower",
    "I should really buy new shoes",
    "I shouldn't have worn cotton",
    "I only run for fun",
    "I only ran twice this week",
    "I only had one gel",
    "I only walked once",
    "I only stopped at the lights",
    "It was only 6am",
    "It's only a number",
    "It's only running",
    "It was just a 5k but I loved it",
    "It was only 3 degrees",
    "I could only find one glove",
    "I managed barely five hours of sleep",
    "I could barely walk",
    "I barely slept",
    "I could barely feel my toes",
    "I'm not fast but I love it",
    "I'm not the fastest but I don't care",
    "I'm not a morning person",
    "I'm not a fan of hills",
    "I'm not a good swimmer",
    "I'm never late",
    "I will never understand why people run on treadmills",
    "I'll never do a race without checking the weather",
    "I'm never going to be an elite runner and that's fine",
    "I'm going to be late",
    "I'm going to run slower next time",
    "There is no way I am stopping now",
    "I can't even remember the last mile, I was in the zone",
    "I couldn't even tell it was raining",
    "I couldn't do it without my friends",
    "I couldn't run because of the ice",
    "I can't do speed work on Mondays",
    "Everyone was faster than me today, and I loved the company",
    "Everyone but me had an umbrella",
    "Everyone else was wearing a coat",
    "Nobody was judging me",
    "No one cared how slow I was",
    "They thought I was a real athlete",
    "People think I'm crazy to run at 5am",
    "My kids think I'm the fastest mum",
    "He laughed at me when I fell in the puddle and I laughed too",
    "The marshal looked at me and said well done",
    "What a failure of organisation",
    "What a fool that driver was",
    "What a joke of a course",
    "What a loser that guy was",
    "You're a failure if you never try, my dad says",
    "You are enough",
    "You can do it I told myself",
    "I'm the worst cook in the world",
    "I am the worst at packing",
    "I'm bad at maths",
    "I'm terrible with directions",
    "I'm awful at small talk",
    "I was so slow on the ice and so careful",
    "I felt slow today",
    "Slow and steady",
    "I'm slower than last year but happier",
    "I'm slow",
    "I was the slowest in my group and had the biggest smile",
    "Fat bike riders passed us",
    "Not a fat lot of good, that gel",
    "I hate being cold",
    "I blame the weather",
    "I blame the beer",
    "My fault line tour was great",
    "It's nobody's fault",
    "I have no excuse not to run tomorrow",
    "No excuses now, new shoes have arrived",
    "I'm ashamed of nothing",
    "I'm not ashamed of walking",
    "I was never good enough for the school team, and look at me now",
    "Back then I was never good enough",
    "Three years ago I couldn't even run a mile",
    "From barely running a mile to a half marathon",
    "I once thought I'd never run a 10k",
    "I never thought I'd be a runner",
    "I never thought I would finish",
    "I was convinced I would never finish, but I did",
    "I thought I was too slow, I was wrong",
    "I can't believe I was so worried",
    "Don't call yourself slow",
    "I'm proud of my slow pace",
    "Why am I so obsessed with this sport",
    "Why am I so bad at taking photos",
    "Why can't I have nice weather",
    "Why can't I stop smiling",
    "Why can't I sleep before a race",
    "I don't deserve to be this happy",
    "I have no right to complain",
    "I was embarrassed by my tan lines",
    "I'm the slowest runner in the club and proud of it",
    "I'm so slow and I don't care",
    "I'm so slow, but that's fine",
    "I'm so slow at uploading photos",
    "I'm so slow getting going in the morning",
    "Call me an idiot but I signed up again",
    "Only a fool would run in this",
    "My sister says I'm lazy",
    "I told myself you're not a failure",
    "You'd be an idiot not to run today",
    "What a lovely day, I thought to myself",
    "The failed gel left me hungry",
    "My plan failed",
    "I failed to finish my pasta",
    "She felt like she had failed",
    "He feels like I failed him",
    "I'd never run that far before",
    "I'd never done a race in the rain",
    "I'll never be able to thank my friends enough",
    "I'll never get over that view",
    "I thought I'd never get up that hill",
    "I'll never run without a hat again",
    "I was tired of running by myself",
    "I shouted at myself to keep going",
    "I felt like a baby giraffe on the ice",
    "I am useless without coffee",
    "I've been terrible about writing here",
    "I'm a mediocre runner and a happy one",
    "I only ran 8 miles today",
    "I can't run 10k this weekend",
    "It would be easy to beat myself up, and I won't",
    "I was lame for a week after the fall",
    "I was disgusting and sweaty at the finish",
    "Why do I always run faster on Tuesdays?",
    "I felt stupid good at the end",
    "I tried to avoid embarrassing myself in front of the team",
    "I was furious with the organisers.",
    "I'm not ashamed to say I cried.",
    "I am proud to be a slow runner.",
    "The pace was stupid fast for me.",
    "We looked like idiots in our costumes and loved it.",
    "My coach is never disappointed in me.",
    "My own worst critic was quiet today.",
    "I know that I'm good enough.",
    "I should have a good base by June.",
    "I should have a rest day.",
    "I failed to see the kerb.",
    "I let the kids win.",
    "It's not the run's fault.",
    "I had to blame the wind.",
    "She hates herself for stopping, and I told her not to.",
    "Tom felt like a failure.",
    "I thought the hill would be worse.",
    "It was a stupid idea to wear new socks.",
    "I was a bit disappointed but it was a good day.",
    "I couldn't even be cross.",
    "I couldn't even care about the time.",
    "Nobody else could have done it better.",
    "I wasn't strong enough to open the gel.",
    "I'm fed up with this cough.",
    "I never give up.",
    "I always finish what I start.",
    "It doesn't get better than this.",
    "I am going to be last and I can't wait.",
    "I ran my slowest 5k and enjoyed it.",
    "My slowest mile was the hilly one.",
    "I was the last one home and the kettle was on.",
    "I was too slow for the photographer.",
]


@pytest.mark.parametrize(("text", "kind"), HARSH, ids=[text for text, _ in HARSH])
def test_harsh_sentence_has_its_span_and_kind(
    scorer: Scorer, text: str, kind: SelfTalkKind
) -> None:
    before = "It rained all day. "
    tone = scorer.tone(f"{before}{text}\n\nTea at four.")
    assert tone is not None
    assert [(one.start, one.end, one.kind) for one in tone.self_talk] == [
        (len(before), len(before) + len(text), kind)
    ]


@pytest.mark.parametrize("text", KIND)
def test_not_harsh_about_herself(scorer: Scorer, text: str) -> None:
    tone = scorer.tone(text)
    assert tone is not None
    assert tone.self_talk == ()
    assert to_you(text) is None


def test_her_own_voice_in_quotation_marks_counts() -> None:
    assert find_harsh('I kept thinking, "I\'m such a fraud".') is not None
    assert find_harsh('All I told myself was "I\'m useless", she said it was not true') is not None


def test_a_very_long_sentence_is_quoted_by_the_clause_that_hurts() -> None:
    around = "and then we went round by the bridge and along the water to the old mill"
    text = f"{around}, {around} ( I'm such an idiot ), {around}, {around}."
    harsh = find_harsh(text)
    assert harsh is not None
    assert len(text) > LONGEST_QUOTE
    assert text[harsh.start : harsh.end] == "I'm such an idiot"


def test_a_long_sentence_without_marks_is_quoted_whole() -> None:
    text = "and we ran " * 100 + "I'm such an idiot"
    harsh = find_harsh(text)
    assert harsh is not None
    assert text[harsh.start : harsh.end] == text


@pytest.mark.parametrize("text", [text for text, _ in HARSH])
def test_to_you_speaks_to_her_and_claims_no_fact(text: str) -> None:
    said = to_you(text)
    assert said is not None
    words = set(re.findall(r"[a-z']+", said.lower()))
    assert {"you", "your", "yourself"} & words
    assert not {"i", "i'm", "me", "my", "myself", "only", "just", "failed", "oops"} & words
    assert set(re.findall(r"\d+", said)) <= set(re.findall(r"\d+", text))
    assert "{" not in said
    assert "!" not in said
    assert said[0].isupper()
    assert said.endswith(".")
    assert len(said) <= LONGEST_SAID


def test_to_you_is_the_same_each_time_and_varied() -> None:
    said = {text: to_you(text) for text, _ in HARSH}
    assert said == {text: to_you(text) for text, _ in HARSH}
    assert len(set(said.values())) >= 100


def test_no_answer_misses_its_word() -> None:
    for text, _ in HARSH:
        said = to_you(text)
        assert said is not None
        assert not re.search(r" [.,]|\.\.|  ", said), said


def test_to_you_uses_her_word() -> None:
    spoken = [to_you(text) for text in ("I'm pathetic.", "I am such an idiot", "I'm a total fraud")]
    for said, word in zip(spoken, ("pathetic", "an idiot", "a fraud"), strict=True):
        assert said is not None
        assert word in said
        assert "such an" not in said
        assert "total" not in said


def test_a_rude_word_is_not_said_back() -> None:
    for text in (
        "I'm a fat cow",
        "I'm shit at this",
        "I am a stupid bitch",
        "I feel like a dickhead",
    ):
        said = to_you(text)
        assert said is not None
        assert not re.search("cow|shit|bitch|twat|fuck", said)


TURNED_TO_YOU = {
    "I wasn't good enough.": "You felt you weren't good enough.",
    "i wasnt good enough": "You felt you weren't good enough.",
    "I felt like I wasn't good enough": "You felt you weren't good enough.",
    "I'm just not fast enough": "You felt you weren't fast enough.",
    "I’m never fast enough": "You felt you were never fast enough.",
    "I'll never be good enough!": "You felt you weren't good enough.",
    "What I did today wasn't good enough.": "You felt what you did today wasn't good enough.",
    "It wasn't enough": "You felt it wasn't enough.",
    "I'm so slow": "You felt slow today.",
    "And I'm soooo slow today...": "You felt slow today.",
    "I AM SO FAT": "You felt fat today.",
    "Why am I so slow?": "You felt slow today.",
    "I'm pathetic.": "You felt pathetic today.",
    "im useless": "You felt useless today.",
    "I felt useless": "You felt useless.",
    "I'm such a complete idiot": "You felt like an idiot today.",
    "I've been such a fool": "You felt like a fool.",
    "I feel like such a failure": "You felt like a failure today.",
    "What a loser I am": "You felt like a loser.",
    "I suck at running": "You felt no good at running.",
    "I'm no good at this": "You felt no good at this today.",
    "How could I be so stupid?": "You felt stupid.",
    "I was so angry with myself.": "You were angry with yourself.",
    "I'm disappointed in myself": "You are disappointed in yourself.",
    "So annoyed with myself for stopping": "You were annoyed with yourself for stopping.",
    "I hate myself for stopping": "You are angry with yourself for stopping.",
    "I keep beating myself up about it": "You keep beating yourself up about it.",
    "I'm ashamed of my time": "You felt ashamed of your time.",
    "It was all my own fault": "You felt it was your fault.",
    "I blew it": "You felt you blew it.",
    "I let my team down": "You felt you had let your team down.",
    "I failed myself": "You felt you had let yourself down.",
    "I'm holding everyone back": "You felt you were holding everyone back.",
    "I'm not a real runner.": "You didn't feel like a real runner today.",
    "I don't belong here": "You felt you didn't belong here.",
    "I don't deserve this medal": "You felt you didn't deserve this medal.",
    "I'm not cut out for this": "You felt you weren't cut out for this.",
    "I have no willpower": "It felt as if you had no willpower.",
    "I can't run a half marathon": "You can't run a half marathon yet.",
    "I CAN'T RUN A MILE": "You can't run a mile yet.",
    "I can't run at all.": "Running felt out of reach today.",
    "I can't do anything right": "It felt as if you could do nothing right.",
    "I couldn't even run two miles": "You couldn't run two miles today.",
    "I couldn't even run two miles yesterday": "You couldn't run two miles yesterday.",
    "I'll never run a half": "You have not run a half yet.",
    "I'll never finish my race": "You have not finished your race yet.",
    "I will never be able to run 13 miles": "You are not able to run 13 miles yet.",
    "I'm never going to get there": "You are not there yet.",
    "I'm going to fail": "You are afraid it won't go well.",
    "There's no way I can finish": "You can't see how to finish yet.",
    "I always give up.": "It feels as if you always give up.",
    "Everyone is faster than me": "It felt as if everyone was faster than you.",
    "Everyone else can do it except me": "It felt as if everyone could do it but you.",
    "I'm the only one who can't do it": "It felt as if everyone could do it but you.",
    "I should have run further.": "You wanted to run further.",
    "I should've kept going": "You wanted to keep going.",
    "I should be faster by now": "You want to be faster.",
    "I shouldn't have stopped.": "You wish you hadn't stopped.",
    "It was only 1.5 miles": "It was 1.5 miles, and they are yours.",
    "It was only a mile": "It was a mile, and it is yours.",
    "I only managed a mile.": "You managed a mile.",
    "It doesn't even count": "You felt it didn't count.",
    "They must all think I'm slow.": "You were afraid they thought you were slow.",
    "Everyone was laughing at me": "It felt as if everyone was laughing at you.",
    "My head told me I was useless": "Your head told you that you were useless.",
}


@pytest.mark.parametrize(("text", "turned"), TURNED_TO_YOU.items(), ids=list(TURNED_TO_YOU))
def test_her_own_sentence_is_turned_and_answered(text: str, turned: str) -> None:
    harsh = find_harsh(text)
    assert harsh is not None
    assert turn(text, harsh.label) == turned
    said = to_you(text)
    assert said is not None
    answers = [answer.format(label=harsh.label) for answer in TO_A_FRIEND[harsh.answer]]
    assert said in [f"{turned} {answer}" for answer in answers]


LEFT_ALONE = [
    "I can't run a mile like Anna can",
    "I can't even run one mile without my music",
    "I let my team down and they were so kind to me",
    "I'm such an idiot, I forgot my shoes again",
    "I felt so useless that he had to come back for me",
    "I was an idiot and I ran on a sore knee",
    'I kept thinking, "I\'m such a fraud".',
    "I should have run further because she did",
    "I'll never run a half if this goes on",
    "I am never going to be good enough for him",
    "Everyone passed me, even a woman pushing a pram",
    "Who am I kidding?",
    "What is wrong with me?",
    "Why do I even bother?",
    "I suck",
    "You idiot!",
    "Pathetic effort.",
    "I stupidly went out too fast",
    "I ran like a fool and paid for it on the way home",
    "I don't deserve the medal they gave me",
    "I let myself down (again)",
    "It was only 1.5.",
    "I hate myself for what I ate and how I look and how I run and how I never learn anything",
    "That was my pathetic excuse for a run",
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_no_rule_masters_is_left_alone(text: str) -> None:
    harsh = find_harsh(text)
    assert harsh is not None
    assert turn(text, harsh.label) is None
    answers = TO_A_FRIEND[harsh.answer]
    assert to_you(text) in [answer.format(label=harsh.label) for answer in answers]


def test_each_rule_fills_its_text_and_no_text_is_left_over() -> None:
    given_anyway = {"when", "yet", "were"}
    for regex, name in RULES:
        fields = {field for _, field, _, _ in Formatter().parse(TURNED[name]) if field}
        named = set(re.compile(regex).groupindex)
        assert fields - given_anyway <= named, name
        assert named - {"time"} <= fields, name
    assert {name for _, name in RULES} == set(TURNED)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(" ".join([*TURNED_TO_YOU, *LEFT_ALONE]).split()) | st.text(max_size=4),
        max_size=12,
    ).map(" ".join)
    | st.sampled_from([*TURNED_TO_YOU, *LEFT_ALONE]).flatmap(
        lambda text: st.sampled_from(text.split()).map(lambda word: text.replace(word, "my", 1))
    )
)
def test_whatever_is_turned_is_a_sentence_to_her(text: str) -> None:
    said = to_you(text)
    harsh = find_harsh(text)
    assert (said is None) == (harsh is None)
    if said is None or harsh is None:
        return
    assert said.endswith(".")
    assert len(said) <= LONGEST_SAID
    turned = turn(text, harsh.label)
    for one in [said] if turned is None else [said, turned]:
        assert one.endswith(".")
        assert not re.search(r"\b(?:I|i|my|me|myself|mine)\b", one)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120))
def test_turning_never_raises(text: str) -> None:
    turned = turn(text, "")
    assert turned is None or turned.endswith(".")


def test_every_pattern_has_answers_and_no_answer_is_left_over() -> None:
    assert {pattern.answer for pattern in PATTERNS} == set(TO_A_FRIEND)
    assert all(len(answers) >= 2 for answers in TO_A_FRIEND.values())


def test_letters_that_grow_when_made_small_keep_their_place() -> None:
    text = "\u0130\u0130 said nothing. I'm useless"
    harsh = find_harsh(text)
    assert harsh is not None
    assert text[harsh.start : harsh.end] == text


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(" ".join(text for text, _ in HARSH).split()), max_size=25))
def test_spans_lie_inside(words: list[str]) -> None:
    sentence = " ".join(words)
    harsh = find_harsh(sentence)
    if harsh is not None:
        assert 0 <= harsh.start < harsh.end <= len(sentence)
        assert to_you(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "I'm *so* slow",
        "I am   such\n an idiot",
        "I'm _pathetic_",
        "I'm sooooo stuuuupid",
        "I AM USELESSSSS",
        "I\u00a0suck at running",
    ],
)
def test_emphasis_and_drawn_out_letters_do_not_hide_it(text: str) -> None:
    harsh = find_harsh(text)
    assert harsh is not None
    assert (harsh.start, harsh.end) == (0, len(text))


def test_the_clause_is_exact_where_letters_are_drawn_out() -> None:
    around = "and then we went sooooo far round by the bridge and *along* the water"
    text = f"{around}, {around}, {around}, I'm sooooo   stuuuupid, {around}."
    harsh = find_harsh(text)
    assert harsh is not None
    assert len(text) > LONGEST_QUOTE
    assert text[harsh.start : harsh.end] == "I'm sooooo   stuuuupid"


@pytest.mark.parametrize(
    "unit",
    [
        "i felt like ",
        "i'm not so very really ",
        "like an idiot ",
        "myself you're ",
        "i should have been ",
        "how slow i was hate ",
        "everyone else is so much ",
        "i could not even make it to ",
        "even my old gran could ",
        "so ",
        "soooo ",
        "*_ ",
        "angry at ",
        "only a mile ",
        "they must have been thinking ",
        "i'm an idiot haha ",
    ],
)
def test_work_grows_with_length_alone(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit)) + "enough myself only loser"
        started = process_time()
        find_harsh(text)
        return process_time() - started

    seconds(1_000)
    assert seconds(200_000) < 4
