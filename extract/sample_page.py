"""A page that says something of every field and in most of the usual ways, read once before the first: it loads what they need.

What no page has asked for yet is read from its files, or compiled, when a page first does; without this the first pages would
take up to twice as long as later ones.
"""

SAMPLE = """<html lang="en"><title>Evening IOP | Quarry Lantern Recovery</title><h1>Evening IOP for adults</h1><main>
<p>At Quarry Lantern our IOP meets Monday, Wednesday and Thursday from 6 to 9 pm, 9 hours a week for 8 weeks. We treat anxiety
with CBT and do not offer detox. Telehealth in California only; $150 per session; groups in Spanish.</p>
<h2>Insurance</h2><ul><li>Aetna</li><li>Cigna</li></ul><p>We are in network with Aetna and do not accept Medicaid.</p>
<table><tr><th>Day track</th><th>IOP 5</th></tr><tr><td>Mon-Fri 9-12</td><td>Tue 5 pm</td></tr></table>

<h2>What is an intensive outpatient program?</h2><p>An intensive outpatient program is a level of care that may include groups. A typical
IOP lasts eight weeks. Most programs meet three days a week; some last longer than others. IOPs can vary, for example by state. Many
residential programs usually last a month, and PHP is often five days a week, while ours is three. Research suggests that it helps, a
recent study found. According to SAMHSA, studies show much. You might possibly need more. Ask yourself this. This guide explains
more. I was there, and my life changed. When choosing a rehab, look around.</p>
<h2>How does our program work?</h2><p>You will attend three evenings a week. Clients meet with a therapist each week. Each client has a
counselor. Groups are offered in person. The program runs eight weeks. Morning sessions are held daily. This program is for
adults, and most clients stay two months. I offer and use CBT; I encourage clients to write. Services are provided by clinicians.</p>
<h2>Our team</h2><p>Dr. Quennick has worked in hospitals. She holds a license. Our director was once a nurse. Our therapists are certified.</p>
<h2>Do you take insurance?</h2><p>We accept most insurance plans, including Aetna and Cigna. Currently, we are an in-network provider
with Cigna. We are contracted with Humana and participate in its network. Aetna is accepted here. We work with Optum and bill TRICARE
directly. Coverage may be available as an out-of-network benefit. We have contracts with Magellan. Insurance plans accepted: Cigna.
Our services are covered by Cigna, and often covered in full. We cannot take HMO plans, and no other insurers. Payment options
include Medicare. In most cases, plans such as Anthem may cover treatment on a case-by-case basis. Once approved, UMR is used. Not all
plans are taken. Clients can use Humana. We are out of network with Kaiser. Is Aetna one of the plans? We partner with Cigna. Our
team will help you to find out if Cigna pays. Members of Humana are welcome. We will be in network with Ambetter in May. I am paneled
with Optum. Some of our therapists accept Cigna. Medicaid is not accepted, nor is Medicare. We gladly honor Tufts.</p>
<h2>Former schedule</h2><p>Until 2019, the group was held at noon. We used to offer a day group, which is no longer offered. Our program
was once free. In the past, it met daily. New groups start in 2031; the clinic opens early next year. Soon, we will offer PHP.</p>
<h2>Frequently asked questions about cost</h2><p>The fee for the program is $900. Would you like a call? Can you keep your job? Suppose you
work. Unlike other programs, ours is short. Where many run by day, we do not. Not all groups are alike. Federal law protects you.</p>
<h2>Locations we serve</h2><p>Our partner clinic also treats teens. Providers in your area may have beds. We plan to grow.</p>
<h2>IOP vs. PHP</h2><h2>Who should attend?</h2><h2>Signs of addiction</h2><h2>How to choose a rehab</h2><h2>Understanding addiction</h2>
<h2>Related posts</h2><h2>What our clients say</h2><h2>Does insurance cover rehab?</h2><h2>Other treatment providers</h2><h2>ASAM levels</h2>
<h2>Differences between programs</h2><h2>Types of treatment</h2><h2>References</h2></main>
<footer>Call (212) 555-0142. 100 Main Street, Suite 2, Tustin, CA 92780</footer></html>"""
