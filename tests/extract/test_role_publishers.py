"""Whose page tells of a provider: a directory's profile, a list of several by name and town, a seller of leads, a paper's article; and their counter-cases."""

from __future__ import annotations

from typing import Any

import pytest

from extract.pipeline import extract_page


def page(title: str, text: str) -> str:
    return f"<html><head><title>{title}</title></head><body><main>{text}</main></body></html>"


PROFILES: list[Any] = [
    pytest.param("Larch Quarry Recovery - Reviews, Rating, Cost & Price - Milltown, OH", """<h1>Larch Quarry Recovery</h1><p>Larch Quarry Recovery provides outpatient treatment and IOP for adults with alcohol addiction.</p>
        <h2>Payment options</h2><ul><li>Medicaid</li></ul><p>12 Alder Street, Milltown, OH 44001</p><p>Claim this listing</p>""", id="reviews and costs in the title"),
    pytest.param("Tarry House | QuarryPeek", """<h1>Tarry House</h1><p>4.2 (18 reviews)</p><p>Tarry House is a sober living home for men in Milltown, Ohio. It costs $180 a week.</p>
        <p>Own this facility? Update your profile.</p><h2>Similar facilities</h2><p>Slate Home</p>""", id="asks the owner"),
    pytest.param("Slate Behavioral Health: Programs, Insurance and Reviews", """<h1>Slate Behavioral Health</h1><p>Slate Behavioral Health offers PHP from 9 am to 3 pm on weekdays and IOP. They accept Cigna.</p>
        <h2>Nearby treatment centers</h2><ul><li>Lark House</li></ul>""", id="centers nearby"),
    pytest.param("Fern Clinic in Milltown, OH", """<h1>Fern Clinic</h1><p>Fern Clinic is an opioid treatment program. Dosing is from 5:30 to 11 am.</p><h2>Rate this facility</h2><h2>Other rehabs nearby</h2>
        <p>Lark House</p>""", id="asks to rate it"),
    pytest.param("Harbor Steps IOP - Therapist Shelf", """<h1>Harbor Steps IOP</h1><p>Our IOP meets Mon, Wed, Thu 6-9 pm. We accept Aetna.</p><p>Are you the owner? Claim this profile</p>
        <p>Recently viewed providers</p>""", id="words of the provider itself"),
    pytest.param("Oak Ridge Recovery Reviews", """<h1>Oak Ridge Recovery Reviews</h1><p>Oak Ridge Recovery has an intensive outpatient program in Milltown. Oak Ridge Recovery takes UCare.</p><h2>Be the first to review</h2>
        <h2>Compare with other centers</h2><p>Lark House</p>""", id="compares"),
    pytest.param("Pine Hollow Treatment Center", """<h1>Pine Hollow Treatment Center</h1><p>Unclaimed</p><p>Levels of care: Residential, PHP, IOP</p><p>Insurance: Aetna, Cigna</p><p>Add your review</p>
        <h2>More treatment centers in Milltown</h2><p>Lark House</p>""", id="unclaimed"),
    pytest.param("Lantern Point", """<h1>Lantern Point</h1><p>Category: Alcohol rehab</p><p>Lantern Point offers a 12-week IOP at night.</p><p>Is this your business? Claim it now.</p>
        <h3>People also viewed</h3><p>Fern Clinic</p>""", id="a business page"),
]  # fmt: skip
LISTS: list[Any] = [
    pytest.param("IOP Programs in Boise, ID - Psych Listings", """<h1>Intensive Outpatient Programs in Boise</h1><div><h3>Sage Teen Recovery</h3><p>Our IOP helps teens. We accept Aetna.</p><a>View profile</a></div>
        <div><h3>River Bend IOP</h3><p>We offer evening groups Mon-Thu, 6-9 pm.</p><a>View profile</a></div>""", id="a link to each"),
    pytest.param("Best IOPs in Minnesota | Quarry Atlas", """<h1>Best IOPs in Minnesota | Quarry Atlas</h1><ol><li>Birch Quarry Recovery, Duluth – Mon-Thu 6-9 pm, takes UCare</li>
        <li>Harbor Steps, St. Paul – virtual, takes Medica</li><li>Lantern Loop IOP, Minneapolis – day and evening</li></ol><footer>© 2025 Quarry Atlas. Contact</footer>""", id="a town of each"),
    pytest.param("Alcohol Rehabs in Ohio | Rehab Shelf", """<h1>Alcohol Rehabs in Ohio</h1><h3>Lark House</h3><p>Residential treatment for men. Accepts Medicaid.</p><a>Visit website</a><h3>Fern Clinic</h3>
        <p>Our clinic treats opioid use with methadone.</p><a>Visit website</a><h3>Quarry Recovery Center</h3><p>PHP 9 am to 3 pm.</p><a>Visit website</a>""", id="a website of each"),
    pytest.param("Intensive Outpatient Programs Near Reno, NV (12 results)", """<h1>12 Intensive Outpatient Programs Near Reno</h1><h2>Quarry Lantern Recovery</h2><p>We offer IOP in the evening, Mon-Thu 6-9 pm.</p>
        <h2>Sage Steps Counseling</h2><p>Our IOP is for women. Aetna, Cigna.</p>""", id="a we of each"),
    pytest.param("Teen IOPs | Parent Compass", """<h1>Teen IOPs in the Twin Cities</h1><table><tr><th>Program</th><th>Town</th><th>Times</th></tr><tr><td>Harbor Steps</td><td>St. Paul</td><td>Mon-Thu 4-7 pm</td></tr>
        <tr><td>Lantern Loop Counseling</td><td>Minneapolis</td><td>Tue-Thu 3:30-6:30 pm</td></tr><tr><td>Birch Quarry Recovery</td><td>Duluth</td><td>Mon-Wed 4-7 pm</td></tr></table>""", id="a table"),
    pytest.param("5 IOPs Worth a Look in Denver - The Quiet Reader", """<h1>5 IOPs Worth a Look in Denver</h1><h2>1. Quarry Lantern Recovery</h2><p>The IOP here meets Mon-Thu 6-9 pm and takes Cigna.</p>
        <h2>2. Sage Steps</h2><p>Day and evening groups.</p><h2>3. River Bend Counseling</h2><p>Virtual IOP.</p>""", id="numbered"),
    pytest.param("Where to find an IOP that takes UCare", """<h1>Where to find an IOP that takes UCare</h1><ul><li>Birch Quarry Recovery in Duluth: evenings</li><li>Harbor Steps in St. Paul: virtual</li>
        <li>Lantern Loop Counseling in Minneapolis: days</li></ul>""", id="in a town"),
    pytest.param("Top-Rated PHP Programs in Arizona | MindMap Listings", """<h1>Top-Rated PHP Programs in Arizona</h1><p>1. Saguaro Steps, Tucson, AZ. PHP Mon-Fri 9-3. Aetna.</p><p>2. Mesa Lantern Center, Mesa, AZ. PHP and IOP.</p>
        <p>3. Ocotillo Counseling, Phoenix, AZ. PHP with housing.</p>""", id="paragraphs"),
]  # fmt: skip
PROFILES += [
    pytest.param("Silver Quarry Recovery - Milltown, OH | RehabIndex", """<h1>Silver Quarry Recovery</h1><p>Silver Quarry Recovery treats adults with opioid and alcohol addiction in an outpatient setting.</p><p>Accepted insurance: Molina, Premera</p>
        <p>See all 14 rehabs in Larkin County</p>""", id="the name of one who lists"),
    pytest.param("Fern House Recovery: 3.9 stars", """<h1>Fern House Recovery</h1><p>3.9 stars - 27 reviews</p><p>Fern House Recovery is located at 44 Pine Street in Akron, Ohio. They offer residential treatment and sober living and take Medicaid.</p>
        <p>Photos. Directions. Suggest an edit.</p>""", id="stars and edits"),
]  # fmt: skip
PROFILES += [
    pytest.param("Alpine Quarry Treatment | Rehab.directory", """<h1>Alpine Quarry Treatment</h1><p>Alpine Quarry Treatment is an accredited rehab in Bozeman, Montana.</p><ul><li>Residential</li><li>IOP</li></ul>
        <p>Alpine Quarry accepts PacificSource.</p>""", id="a directory's name alone"),
    pytest.param("Rosewood House, Mason City | caring.place", """<h1>Rosewood House</h1><p>Rosewood House is a women's halfway house in Mason City, Iowa with 14 beds. It charges $130 a week. Contact them at 641-555-0133.</p>
        <p>Listed under: Halfway houses in Iowa</p>""", id="listed under"),
    pytest.param("Compare: Hazel Ridge vs. Stone Harbor", """<h1>Hazel Ridge vs. Stone Harbor: Which Rehab Is Better?</h1><p>Hazel Ridge has a 30-day residential program and takes Aetna. Stone Harbor is cheaper and offers IOP at night.</p>""", id="one against the other"),
]  # fmt: skip
LISTS += [
    pytest.param("Best Online IOPs - Reviewed by Our Team", "<h1>The 6 Best Online IOPs of 2025</h1><p>Our team tested sign-up and spoke with clinicians.</p><h2>Best overall: NightQuarry IOP</h2><p>Four nights a week. Aetna.</p><h2>Best for teens: Larch Online</h2><p>Mon-Thu 4-7 pm.</p>", id="the best for each"),
    pytest.param("Intensive Outpatient Programs (IOP) in Toledo, OH - Psychology Finder", """<h1>Intensive Outpatient Programs in Toledo</h1><p>Lark Street Clinic<br>Treatment Center, LPC<br>Our IOP combines DBT and EMDR for adults.<br>(419) 555-0108</p>
        <p>Maumee Mind Center<br>We offer a virtual IOP four nights a week.<br>(419) 555-0109</p>""", id="under a lister's name"),
    pytest.param("Vacancies - Recovery housing map", """<h1>Recovery Housing Map</h1><p>Green pins have beds open today.</p><ul><li>Laurel House - men - 2 beds - $140/wk</li><li>Briar House - women - $145/wk</li></ul>""", id="a map"),
    pytest.param("Outpatient Rehab in Dayton: 9 Programs Compared", """<h1>Outpatient Rehab in Dayton: 9 Programs Compared</h1><p>Choosing is hard. We called each one and asked about evening hours.</p><h2>Miami Bend Recovery</h2>
        <p>IOP on Monday, Tuesday and Thursday from 6 to 9 p.m. In network with Anthem.</p><h2>Oakwood Counseling Group</h2><p>IOP mornings. Takes CareSource.</p>""", id="compared, headed by names alone"),
    pytest.param("Sober Living Houses in Tampa, FL", """<h1>Sober Living Houses in Tampa, FL</h1><p>Showing 1-10 of 37</p><h3>Bayshore Men's House</h3><p>$185/week. Curfew 11 pm.</p><h3>Quarry Grove Home for Women</h3>
        <p>$200/week.</p><h3>Larch House</h3><p>$170/week.</p>""", id="pages of results"),
]  # fmt: skip
SELLERS: list[Any] = [
    pytest.param("Duluth Drug Rehab", """<h1>Duluth Drug Rehab</h1><p>We help you find a treatment center that fits your needs and budget. Our advisors are available 24/7. Most insurance accepted, including Aetna and Cigna.</p>
        <p>Call (888) 555-0147</p>""", id="finds a center"),
    pytest.param("Milltown Rehab Help", """<h1>Find Rehab in Milltown Today</h1><p>Talk with a treatment specialist who will match you with a rehab that takes your plan. We work with Aetna, Cigna and Humana.</p>""", id="matches"),
    pytest.param("Ohio Detox Line", """<h1>Ohio Detox Line</h1><p>Our counselors on the phone will find you a bed in a detox near you. Most insurance accepted.</p><p>Call now (888) 555-0147.</p>""", id="finds a bed"),
    pytest.param("IOP Near Me", """<h1>IOP Near Me</h1><p>Looking for an IOP? We partner with top-rated programs across the country. Tell us your insurance and we will match you to an intensive outpatient program today. Aetna and Cigna accepted.</p>""", id="partners across the country"),
    pytest.param("Drug Treatment Milltown", """<h1>Drug Treatment in Milltown</h1><p>Answer a few questions and we will show you treatment centers that take your insurance. Evening IOP, PHP and detox options available.</p>""", id="asks questions first"),
    pytest.param("Alcohol Rehab Duluth", """<h1>Alcohol Rehab Duluth</h1><p>Our team can point you to the right rehab for your budget. Our recovery advisors are ready to take your call and check your benefits with Aetna and Cigna.</p>""", id="points to a rehab"),
    pytest.param("Rehab Options", """<h1>We find the rehab, you get well</h1><p>Our placement team knows hundreds of centers. Detox, residential and IOP. Aetna accepted at many of them.</p>""", id="places"),
    pytest.param("Addiction Treatment Duluth MN", """<h1>Addiction Treatment in Duluth, MN</h1><p>Get connected with a local treatment center. It's free. Programs accept most insurance including UCare and Medica. IOP groups run mornings and evenings.</p>""", id="connects"),
]  # fmt: skip
ARTICLES: list[Any] = [
    pytest.param("How long is IOP? - Recovery Times", "<h1>How Long Is IOP?</h1><p>Most IOPs last 8 to 12 weeks and meet three days a week. We talked with three clients about how they made it work.</p>", id="talked with clients"),
    pytest.param("What Does IOP Cost? - The Sober Times", "<h1>What Does IOP Cost?</h1><p>An IOP costs $250 to $500 a day without insurance. Aetna and Cigna often pay. We asked four programs what they charge.</p>", id="asked programs"),
    pytest.param("Can You Work During IOP? | Recovery Reader", "<h1>Can You Work During IOP?</h1><p>Yes. IOPs meet three evenings a week, often from 6 to 9 pm. We spoke with people who kept their jobs.</p>", id="spoke with people"),
    pytest.param("PHP vs IOP - Recovery Digest", "<h1>PHP vs. IOP: What's the Difference?</h1><p>PHP runs five days a week for 6 hours. IOP runs three days a week for 3 hours. Our editors explain.</p>", id="editors"),
    pytest.param("Is Detox Dangerous? | Healing Journal", "<h1>Is Detox Dangerous?</h1><p>Alcohol detox lasts 5 to 7 days. In our reporting we learned that most people need a nurse near them.</p>", id="reporting"),
    pytest.param("How to choose a rehab | Quarry Magazine", "<h1>How to Choose a Rehab</h1><p>Ask about the schedule and the price. A good residential program lasts 30 to 90 days. Our readers told us what they wish they had known.</p>", id="readers"),
    pytest.param("Does Aetna cover IOP? | Recovery Answers", "<h1>Does Aetna Cover IOP?</h1><p>Aetna covers IOP when it is medically necessary. Plans pay 60 to 80 percent. We looked at 20 plans.</p>", id="looked at plans"),
    pytest.param("Life after rehab: 3 stories | Sober Post", "<h1>Life After Rehab: Three Stories</h1><p>Aftercare lasts a year. We interviewed three people who finished a 90-day residential program.</p>", id="interviewed"),
]  # fmt: skip
SELLERS += [
    pytest.param("Sunrise Detox Help Center", "<h1>Sunrise Detox Help Center</h1><p>Our caring team listens and then places you with a detox or residential program that fits your insurance. We work with Aetna and Cigna. We never charge families: programs pay us.</p>", id="programs pay us"),
    pytest.param("New Hope Alcohol Rehab Phoenix", "<h1>New Hope Alcohol Rehab Phoenix</h1><p>Whether you need detox, inpatient or IOP, help is available. Our agents will review your plan and transfer you to a licensed facility. By calling you agree to be contacted by one of our partners.</p>", id="transfers calls"),
    pytest.param("Sober living in Austin - SoberBeds", "<h1>Sober Living in Austin</h1><p>42 homes</p><p>Barton Quarry House<br>$900/mo</p><p>South Larch Recovery<br>$1,100/mo - Women</p><p>Filter: price, gender, pets</p>", id="counts and filters homes"),
]  # fmt: skip
ARTICLES += [
    pytest.param("Rehab Costs in Texas: 2025 Data", "<h1>Rehab Costs in Texas</h1><p>We collected prices from 118 programs. The average IOP costs $5,800 for 10 weeks. A 30-day residential stay averages $14,200.</p>", id="collected prices"),
    pytest.param("Group therapy curriculum | TherapyTools", "<h1>12-week IOP curriculum</h1><p>Everything you need to run groups: 36 session plans, handouts and slides on CBT, DBT and relapse prevention. $249 for the full set. Instant download.</p>", id="a curriculum for sale"),
    pytest.param("Continuing Education: Running an IOP Group", "<h1>Running an IOP Group</h1><p>This 6-hour course teaches counselors to run intensive outpatient groups. You will learn CBT exercises and relapse prevention plans. Earn 6 CE hours.</p>", id="a course"),
    pytest.param("How to Talk to Your Teen About Treatment - Parent Lantern", "<h1>How to Talk to Your Teen About Treatment</h1><p>Your teen may be afraid. Start by listening. An adolescent IOP lets teens stay in school and go to groups after class, usually three days a week.</p>", id="how to talk"),
    pytest.param("Get Into Treatment Today", "<h1>Get Into Treatment Today</h1><p>Detox. Residential. IOP. Whatever you need, we'll find it. Aetna and Cigna plans may cover up to 100% of the cost.</p>", id="a slogan for a name"),
]  # fmt: skip
PROFILES += [
    pytest.param("Larkspur House in Milltown | CarePages", """<h1>Larkspur House</h1><p>Larkspur House provides IOP, Mon-Thu 6-9 pm, and accepts Cigna.</p><h2>Other rehabs in Milltown</h2><p>Quarry Landing</p>""", id="other rehabs on a lister's pages"),
    pytest.param("Larkspur House | Sobrio", """<h1>Larkspur House</h1><p>Larkspur House provides IOP, Mon-Thu 6-9 pm, and accepts Cigna.</p><h2>Other rehabs in Milltown</h2><p>Quarry Landing</p>""", id="other rehabs on a site of another name"),
    pytest.param("Fern Clinic, Akron | Wellpath", """<h1>Fern Clinic</h1><p>Our clinic offers PHP and IOP. Fern Clinic takes Aetna.</p><h3>Similar treatment centers near Akron</h3><p>Lark House</p>""", id="similar centers near a town"),
    pytest.param("Sage Steps IOP | RecoveryBase", """<h1>Sage Steps IOP</h1><p>Sage Steps runs an evening IOP on Mon, Wed and Thu. It takes Medicaid.</p><h2>Nearby IOPs</h2><ul><li>River Bend</li></ul>""", id="nearby IOPs"),
    pytest.param("Slate Manor | TreatmentConnect", """<h1>Slate Manor</h1><p>Slate Manor has 30-day residential treatment for men. Blue Cross is accepted.</p>""", id="a name that connects"),
    pytest.param("Quillmere Lodge - Detox - SoberPages", """<h1>Quillmere Lodge</h1><p>Quillmere Lodge is a detox with 12 beds. It is in network with Cigna.</p><h2>More detox centers in Ohio</h2><p>Lark House</p>""", id="more centers of a state"),
]  # fmt: skip
LISTS += [
    pytest.param("Eating Disorder IOPs near Boise | EDList", """<h1>Eating Disorder Programs in Boise</h1><article><h2>Larkspur Center</h2><p>We offer PHP and IOP. We take Cigna.</p><a>See full profile</a></article>
        <article><h2>Quarry Body</h2><p>Our IOP meets Mon-Thu 4-7.</p><a>See full profile</a></article>""", id="of one disorder"),
    pytest.param("Teen PHPs in Utah | The Parent Page", """<h1>Help for teens in Utah</h1><h2>Slate Teen Center</h2><p>Our PHP runs 9-3.</p><a>View profile</a><h2>Lark Peak</h2><p>We take Aetna.</p><a>View profile</a>""", id="by its title alone"),
    pytest.param("Drug Rehabs near Akron", """<h1>Get well near Akron</h1><h2>Lark House Recovery</h2><p>We treat men. Medicaid accepted.</p><h2>Fern Clinic</h2><p>Our clinic gives methadone.</p>""", id="two that speak"),
]  # fmt: skip
ARTICLES += [
    pytest.param("What to Expect in PHP - Well Minds Daily", "<h1>What to Expect in PHP</h1><p>PHPs usually run five days a week, six hours a day. We spoke with two nurses about a day in the program.</p>", id="spoke with nurses"),
    pytest.param("A Day in IOP - Mindful Weekly", "<h1>A Day in IOP</h1><p>An IOP meets three days a week for three hours. We talked to social workers about the program.</p>", id="talked to social workers"),
    pytest.param("Is PHP Right for You? | Calm Reader", "<h1>Is PHP Right for You?</h1><p>PHP lasts four to six weeks. We interviewed two physicians and a dietitian about the program.</p>", id="interviewed physicians"),
    pytest.param("Inside Detox - The Long View", "<h1>Inside Detox</h1><p>Detox takes five to seven days. We sat down with a former client to learn about the program.</p>", id="sat down with a former client"),
]  # fmt: skip
OWN: list[Any] = [
    pytest.param("Maple House | Birch Quarry Recovery", """<h1>Maple House</h1><p>Maple House is our residential program for men. We accept Aetna.</p><h2>Other programs in Duluth</h2><p>Evening IOP</p>""", id="other programs of a chain"),
    pytest.param("Maple House | Birch Quarry Recovery", """<h1>Maple House</h1><p>Maple House is a residential program for men. We accept Aetna.</p><h2>More of our treatment centers in Minnesota</h2><p>Oak House</p>""", id="more of our centers"),
    pytest.param("Maple Clinic | Harbor Steps", """<h1>Maple Clinic</h1><p>Our Maple Clinic offers IOP and takes Medicaid.</p><h2>Other clinics in the county</h2><p>Oak Clinic</p>""", id="other clinics of its own"),
    pytest.param("IOP in Denver | EDCare Rowan", """<h1>Eating Disorder Programs in Denver</h1><p>We treat eating disorders in adults.</p><h2>Adult IOP</h2><p>Our IOP meets Mon-Thu 4-7.</p><h2>Teen PHP</h2><p>Our PHP runs 9-3.</p>""", id="programs for one disorder"),
    pytest.param("A Day in PHP | Harbor Steps Recovery", """<h1>A Day in PHP</h1><p>Our PHP meets weekdays, 9 am to 3 pm. We spoke with our nurses about it.</p>""", id="spoke with its own nurses"),
    pytest.param("Evening IOP | Well Pages Counseling", """<h1>Evening IOP</h1><p>Our IOP meets Mon-Thu 6-9 pm. We accept Aetna.</p>""", id="pages in the name of a practice"),
    pytest.param("Evening IOP | Slate Connections", """<h1>Evening IOP</h1><p>Our IOP meets Mon-Thu 6-9 pm. We accept Aetna.</p>""", id="connections in the name of a practice"),
    pytest.param("Oak House | Care Connections", """<h1>Oak House</h1><p>Oak House is our residential program for women. We accept Aetna, and our counselors are here day and night.</p>""", id="a house of a provider that connects"),
    pytest.param("Reviews | Birch Quarry Recovery", """<h1>Reviews</h1><p>Our clients tell about our IOP in Duluth.</p><p>Five stars. The staff is kind.</p><p>Write a review</p><footer>© Birch Quarry Recovery, 410 Alder Street, Duluth, MN 55802</footer>""", id="reviews of its own"),
    pytest.param("Birch Quarry Recovery - Duluth IOP, Cost and Insurance", """<h1>Birch Quarry Recovery</h1><p>Birch Quarry Recovery offers an intensive outpatient program for adults with alcohol addiction. We accept Aetna.</p>
        <p>Rated 4.9 on 120 Google reviews</p><p>Leave us a review</p>""", id="a rating"),
    pytest.param("Duluth | Granite Health Recovery", """<h1>Granite Health Recovery Duluth</h1><p>Our Duluth center offers IOP and PHP for adults. Mon-Fri 9 am-3 pm.</p><h2>Nearby locations</h2><ul><li>Hibbing</li><li>Virginia</li></ul>
        <p>Leave a review</p>""", id="nearby locations of a chain"),
    pytest.param("Our Houses | Maple Row Sober Living", """<h1>Our Houses</h1><h3>Maple House, Duluth</h3><p>Beds for 8 men. $650 a month.</p><h3>Oak House, Hibbing</h3><p>Beds for 6 women.</p><h3>Elm House, Virginia</h3><p>Beds for 6 men.</p>""", id="houses in towns"),
    pytest.param("Lark Counseling | Therapy in Milltown", """<h1>Lark Counseling</h1><p>We treat depression and anxiety. Our therapists see adults and teens.</p><h3>Ann Quill, LCSW</h3><a>View profile</a><h3>Ben Rowe, LMFT</h3><a>View profile</a>""", id="profiles of its staff"),
    pytest.param("Team | Harbor Steps", """<h1>Team</h1><p>Harbor Steps treats teens with depression in an IOP. The IOP meets Mon-Thu 4-7 pm.</p><h3>Ann Quill</h3><a>View profile</a><h3>Ben Rowe</h3><a>View profile</a><p>Call 218-555-0147</p>""", id="profiles without degrees"),
    pytest.param("Locations | Northpoint County Behavioral Health", """<h1>Locations</h1><ul><li>Hibbing clinic, Hibbing, MN: outpatient groups for substance use, 218-555-0111</li><li>Virginia clinic, Virginia, MN: methadone, 218-555-0112</li></ul>
        <p>We serve residents of the county and take Medicaid.</p>""", id="clinics of a county"),
    pytest.param("Behavioral Health IOP | Mercy Hospital of Milltown", """<h1>Behavioral Health Intensive Outpatient Program</h1><p>Mercy Hospital offers an intensive outpatient program for adults with depression. The program meets Monday, Wednesday and Friday from 9 am to noon.</p>
        <h2>Patient ratings and reviews</h2><p>4.8 out of 5</p><h2>Find a doctor</h2><p>View profile</p>""", id="a hospital with ratings"),
    pytest.param("Programs | Harbor Steps", """<h1>Our Programs</h1><h3>Sunrise IOP</h3><p>Our morning IOP meets Mon-Thu 9 am-noon.</p><a>Learn more</a><h3>Lantern IOP</h3><p>Our evening IOP meets Mon-Thu 6-9 pm.</p><a>Learn more</a>""", id="programs with names"),
    pytest.param("IOP Programs in Boise, ID | Sage Teen Recovery", """<h1>IOP Programs in Boise</h1><p>Our IOP helps teens. We accept Aetna.</p><p>Sage Teen Recovery, 12 Alder Street, Boise, ID 83702</p>""", id="several programs in a town"),
    pytest.param("Best IOP in Minnesota | Lantern Loop Recovery", """<h1>Best IOP in Minnesota</h1><p>Lantern Loop Recovery offers an IOP for adults with alcohol addiction. Our groups meet Mon-Thu 6-9 pm.</p>""", id="praises itself"),
    pytest.param("Services - Tullibee County Behavioral Health", """<h1>Clinics</h1><table><tr><th>Clinic</th><th>Town</th><th>Hours</th></tr><tr><td>Lakeside Clinic</td><td>Duluth</td><td>Groups Mon 6-8 pm</td></tr>
        <tr><td>Harbor Clinic</td><td>Hibbing</td><td>Groups Tue 6-8 pm</td></tr><tr><td>Northside Clinic</td><td>Virginia</td><td>Groups Wed</td></tr></table><p>Tullibee County Behavioral Health treats substance use. We accept Medicaid.</p>""", id="a table of clinics"),
    pytest.param("Evening IOP | Quarry Lantern Recovery", """<h1>Evening IOP</h1><p>Our evening IOP meets Mon-Thu 6-9 pm.</p><h2>Sober homes we work with</h2><ul><li>Maple House, Reno</li><li>Oak Home, Sparks</li><li>Slate Counseling, Elko</li></ul>""", id="homes of others beside its IOP"),
    pytest.param("Harbor Steps Recovery", """<h1>Find a program that fits you</h1><p>Our IOP, PHP and outpatient programs meet days and evenings in Duluth. Our admissions advisors are available 24/7 to help you find the right program. We accept Aetna.</p>""", id="a program that fits"),
    pytest.param("Admissions | Birch Quarry Recovery", """<h1>Admissions</h1><p>Call us. If our program is not the right fit, we will help you find a treatment center that is. Our IOP takes Aetna and UCare.</p>""", id="helps to find another"),
    pytest.param("Lark Detox", """<h1>Lark Detox</h1><p>Our medically supervised detox has 12 beds. Our nurses are on the floor 24/7. After detox we help you find a residential program that fits your needs and budget.</p>""", id="finds the next level"),
    pytest.param("Duluth Drug Rehab", """<h1>Duluth Drug Rehab</h1><p>Our counselors treat adults with drug and alcohol addiction in our Duluth clinic. Groups meet Mon-Thu 6-9 pm. Most insurance accepted, including Aetna and Cigna.</p>""", id="named as what is searched for"),
    pytest.param("Lark House", """<h1>Lark House</h1><p>Lark House is a sober house for men. Rent is $650 a month. Our house manager can connect you with an IOP or a counselor in town.</p>""", id="a house that connects"),
    pytest.param("Riverstone | What we treat", "<h1>What we treat</h1><p>Riverstone is for people whose drinking has become a problem. It also treats anxiety, depression and PTSD that come with it.</p><p>Most people begin in the day program and move to evenings after a few weeks.</p>", id="what we treat"),
    pytest.param("Rules - Larch House", "<h1>House Rules</h1><p>1. No drugs or alcohol. 2. Curfew is 10 pm on weeknights. 3. Five meetings a week for the first 90 days. 4. Rent of $175 is due Friday. 5. Guests leave by 9.</p>", id="rules of a house"),
    pytest.param("Programs", "<h1>Programs at Hollis Ranch</h1><p>Phase 1: 90 days residential. Phase 2: 90 days transition house with work. Phase 3: aftercare group on Monday nights for a year. Men 18-65.</p>", id="programs at"),
    pytest.param("TMS and Spravato in Ames", "<h1>TMS in Ames</h1><p>36 sessions over 9 weeks, 19 minutes each. Covered by Wellmark and Medicare after two failed antidepressants. Prairie Psychiatry, 300 Duff Ave, Ames, IA 50010</p>", id="its name and street at the end of a line"),
    pytest.param("Compass Recovery", "<h1>Compass Recovery</h1><p>Compass Recovery offers an IOP for adults with alcohol addiction, Mon-Thu 6-9 pm. Our counselors are licensed.</p>", id="a name with a lister's word"),
    pytest.param("Reviews, Costs and Insurance at Harper Lodge", "<h1>Costs, Insurance and Reviews</h1><p>Our 30-day residential stay is $18,500. We are out of network with most plans and will file for you. Read what our alumni say below.</p>", id="reviews and costs of its own"),
    pytest.param("Rehab in Erie | Larch Recovery", "<h1>Our partners</h1><p>Larch Recovery runs an outpatient program and two recovery homes in Salem. Our groups meet Mon-Thu 6-9 pm.</p><ul><li>Salem Hospital, Salem - detox</li><li>Quarry Counseling Center, Woodburn - DUI</li><li>Grace Pantry, Keizer - food</li></ul>", id="partners in towns"),
    pytest.param("Our schedule", "<h1>Schedule</h1><table><tr><th>Group</th><th>When</th></tr><tr><td>IOP day</td><td>M/T/Th 9-12</td></tr><tr><td>Aftercare</td><td>W 6-7:30</td></tr></table><p>Larkspur Counseling, 88 Main St, Elko NV 89801</p>", id="a timetable over its address"),
    pytest.param("Houses", """<h1>Sober houses for men and women</h1><p>We own and run four houses. Rent is $180 a week.</p><ul><li>Maple House, Duluth – 8 men</li><li>Oak House, Hibbing – 6 women</li><li>Elm House, Virginia – 6 men</li></ul>""", id="houses that we own"),
    pytest.param("How long is IOP? | Birch Quarry Recovery", """<h1>How Long Is IOP?</h1><p>Our IOP lasts 10 weeks and meets Monday, Wednesday and Thursday from 6 to 9 pm. Clients step down to weekly outpatient groups.</p>""", id="a question that it answers of itself"),
    pytest.param("Can I work while in IOP? | Lantern Loop IOP", """<h1>Can I work while in IOP?</h1><p>Yes. Our evening IOP meets three nights a week from 6 to 9 pm so that you can keep your job. We talked with our clients about how they do it.</p>""", id="talked with its own clients"),
    pytest.param("Recovery Times Counseling", """<h1>Welcome to Recovery Times Counseling</h1><p>We treat adults with alcohol use. Our groups meet Mon-Thu 6-9 pm.</p>""", id="a name like a paper's"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), [*PROFILES, *LISTS, *SELLERS])
def test_who_lists_or_refers_has_no_values(title: str, text: str) -> None:
    found = extract_page(page(title, text))
    assert found.page_role != "provider", found.page_role_signals
    assert [*found.programs, *found.insurers, *found.phones] == []


@pytest.mark.parametrize(("title", "text"), ARTICLES)
def test_who_reports_has_no_program(title: str, text: str) -> None:
    found = extract_page(page(title, text))
    assert found.page_role == "article", found.page_role_signals


@pytest.mark.parametrize(("title", "text"), OWN)
def test_who_treats_may_be_reviewed_list_its_places_and_help_to_find_others(title: str, text: str) -> None:
    found = extract_page(page(title, text))
    assert found.page_role == "provider", found.page_role_signals


NAMED: list[Any] = [
    pytest.param("Birch Quarry Recovery", "<h1>Birch Quarry Recovery</h1><p>Our IOP treats adults.</p><p>You can also contact Northpoint County Services.</p>"
                 "<footer>Birch Quarry Recovery, 410 Alder Street, Duluth, MN 55802</footer>", "Birch Quarry Recovery", id="contact another"),
    pytest.param("Birch Quarry Recovery", "<h1>Birch Quarry Recovery</h1><p>Our IOP treats adults.</p><p>For crisis help, contact Lakehead Crisis Services.</p><p>Birch Quarry Recovery is open all year.</p>",
                 "Birch Quarry Recovery", id="its name in the text"),
    pytest.param("Birch Quarry Recovery - Home", "<h1>Birch Quarry Recovery</h1><p>Our IOP treats adults.</p><p>Call Harbor House Treatment Center for a bed.</p>"
                 "<footer>Birch Quarry Recovery, 410 Alder Street, Duluth, MN 55802</footer>", "Birch Quarry Recovery", id="home behind the name"),
    pytest.param("Granite Ridge", "<h1>Granite Ridge</h1><p>Our IOP meets at night.</p><p>Clients detox at Mercy Detox Center.</p><footer>Granite Ridge | 410 Alder Street, Duluth, MN 55802</footer>",
                 "Granite Ridge", id="a name without a kind, a bar before the street"),
    pytest.param("Lark House", "<h1>Lark House</h1><p>We are a sober house for men with addiction. Residents attend treatment at Northpoint County Services.</p><footer>Lark House, 12 Oak Street, Duluth, MN 55802</footer>",
                 "Lark House", id="where residents go"),
    pytest.param("Intensive Outpatient Program", "<h1>Intensive Outpatient Program</h1><p>Our IOP meets at night.</p><p>Call Harbor House Treatment Center for a bed.</p>"
                 "<footer>Birch Quarry Recovery &middot; 410 Alder Street &middot; Duluth, MN 55802</footer>", "Birch Quarry Recovery", id="a topic as the title, the name over the street"),
    pytest.param("Casa Lucero", "<h1>Casa Lucero</h1><p>Nuestro programa residencial trata la adicción al alcohol.</p><p>También puede llamar a Servicios del Condado Roble.</p>"
                 "<footer>Casa Lucero, 12 Oak Street, Reno, NV 89501</footer>", "Casa Lucero", id="in Spanish"),
    pytest.param("Sage Counseling", "<h1>Sage Counseling</h1><p>Our therapists treat depression.</p><p>We share a building with Lakeview Medical Center.</p>", "Sage Counseling", id="a neighbor"),
    pytest.param("Adult IOP", "<h1>Adult IOP</h1><p>Northpoint County Services offers an intensive outpatient program for adults. Northpoint County Services takes Medicaid.</p>",
                 "Northpoint County Services", id="a topic, the name in the text"),
    pytest.param("Healing Starts Here", "<h1>Healing Starts Here</h1><p>At Northpoint County Services, our IOP treats adults with addiction. Northpoint County Services is licensed by the state.</p>",
                 "Northpoint County Services", id="a slogan, the name in the text"),
    pytest.param("Fresh Beginnings", "<h1>Fresh Beginnings</h1><p>Fresh Beginnings is a program of Northpoint County Services. Northpoint County Services offers IOP in Duluth. We at Northpoint County Services accept Medicaid.</p>",
                 "Northpoint County Services", id="a program of another"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "name"), NAMED)
def test_the_name_that_title_heading_and_footer_share_goes_first(title: str, text: str, name: str) -> None:
    found = extract_page(page(title, text))
    assert found.provider is not None
    assert found.provider.value == name
