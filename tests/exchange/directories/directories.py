"""Directories to read and to write: small ones by hand, others made up by Hypothesis.

The packages are written from ``datapackage.json`` of the versions of the specification
(https://github.com/openreferral/specification) and from the headings of Ohana's sample
(https://github.com/codeforamerica/ohana-api); no sample of HSDS 1.0 and 2.0 was at hand.
"""

from collections import Counter
from collections.abc import Iterable

from hypothesis import strategies as st

from collabworkshop.exchange.directories.reading import DirectoryRead, read_directory
from collabworkshop.model.directory import Category, Directory, Location, Provider, Service


def files(**tables: str) -> dict[str, bytes]:
    return {f"{name}.csv": text.strip().encode() + b"\n" for name, text in tables.items()}


def read(given: dict[str, bytes]) -> DirectoryRead:
    return read_directory(given, "a directory")


def counts(found: DirectoryRead) -> Counter[tuple[str, str]]:
    """Return how often each fault is where."""
    return Counter({(fault.code, fault.where): fault.count for fault in found.faults})


def codes(found: DirectoryRead) -> set[str]:
    return {fault.code for fault in found.faults}


HSDS_1_0 = files(
    organizations="""
id,name,alternate_name,description,email,url
o1,Harbour Kitchen,,Meals,kitchen@example.org,http://kitchen.example.org
""",
    services="""
id,organization_id,location_id,program_id,name,status,taxonomy_ids
s1,o1,l1,,Lunch,active,"F1,F2"
""",
    services_at_location="""
id,service_id,location_id,url,email
a1,s1,l2,,
""",
    locations="""
id,organization_id,name,latitude,longitude
l1,o1,Old Mill,51.5,-0.1
l2,o1,New Mill,51.6,-0.2
""",
    taxonomy="""
id,name,parent_id,parent_name
F1,Food,,
F2,Hot meals,F1,Food
""",
    fees="""
id,service_id,fee
f1,s1,none
""",
)

HSDS_1_1 = files(
    organizations="""
id,name,description,url
o1,Harbour Kitchen,Meals,http://kitchen.example.org
""",
    services="""
id,organization_id,name,status,fees,accreditations
s1,o1,Lunch,active,,
""",
    services_taxonomy="""
id,service_id,taxonomy_id,taxonomy_detail
c1,s1,F1,
c2,s1,F2,Hot*Meals
c3,s1,F2,
""",
    taxonomy="""
id,name,parent_id,parent_name,vocabulary
F1,Food,,,AIRS
F2,Hot meals,F1,Food,AIRS
""",
    locations="""
id,organization_id,name,latitude,longitude
l1,o1,Old Mill,51.5,-0.1
""",
    services_at_location="""
id,service_id,location_id,description
a1,s1,l1,on the first floor
""",
    physical_addresses="""
id,location_id,address_1,city,region,state_province,postal_code,country
1,l1,1 Mill Lane,Ostermere,,Kent,OS1,GB
""",
    postal_addresses="""
id,location_id,address_1,city,region,state_province,postal_code,country
1,l1,PO Box 9,Ostermere,,Kent,OS9,GB
""",
    regular_schedules="""
id,service_id,weekday,opens_at,closes_at
1,s1,Monday,09:00:00,12:00:00
""",
    holiday_schedules="""
id,service_id,closed,opens_at,closes_at,start_date,end_date
1,s1,true,,,2024-12-24,2024-12-26
""",
)

HSDS_2_0 = files(
    organizations=HSDS_1_1["organizations.csv"].decode(),
    services="""
id,organization_id,name,status,accreditations
s1,o1,Lunch,active,
""",
    service_attributes="""
id,service_id,taxonomy_term_id
c1,s1,F1
""",
    other_attributes="""
id,link_id,link_type,taxonomy_term_id
d1,o1,organization,F1
""",
    taxonomy_terms="""
id,term,description,parent_id,taxonomy,language
F1,Food,All that can be eaten,,Own,en
""",
    locations=HSDS_1_1["locations.csv"].decode(),
)

HSDS_3_0 = files(
    organizations="""
id,name,description,website,parent_organization_id
o1,Harbour Kitchen,Meals,http://kitchen.example.org,
""",
    services="""
id,organization_id,name,status,minimum_age
s1,o1,Lunch,active,12
""",
    attributes="""
id,link_id,taxonomy_term_id,link_type,link_entity,value
c1,s1,F1,,service,
c2,o1,F2,,organization,
""",
    taxonomy_terms="""
id,code,name,description,parent_id,taxonomy,taxonomy_id
F1,1,Food,All that can be eaten,,,t1
F2,2,Charity,A kind of organisation,,Kinds,
""",
    taxonomies="""
id,name,description
t1,Own,Our own words
""",
    locations="""
id,location_type,organization_id,name,latitude,longitude
l1,physical,o1,Old Mill,51.5,-0.1
""",
    service_at_location="""
id,service_id,location_id,description
a1,s1,l1,
""",
)

OHANA = files(
    organizations="""
id,accreditations,alternate_name,date_incorporated,description,email,funding_sources,legal_status,licenses,name,tax_id,tax_status,website
1,,,"January 01, 1970",Meals,,,,,Harbour Kitchen,,,http://kitchen.example.org
""",
    locations="""
id,organization_id,accessibility,admin_emails,alternate_name,description,email,languages,latitude,longitude,name,transportation,website,virtual
1,1,"ramp, restroom",,,A mill,,Welsh,51.5,-0.1,Old Mill,,,
2,1,,,,A new mill,,,,,New Mill,,,true
""",
    addresses="""
id,location_id,address_1,address_2,city,state_province,postal_code,country
1,1,1 Mill Lane,,Ostermere,Kent,OS1,GB
""",
    mail_addresses="""
id,location_id,attention,address_1,address_2,city,state_province,postal_code,country
1,1,The cook,PO Box 9,,Ostermere,Kent,OS9,GB
""",
    services="""
id,location_id,program_id,accepted_payments,alternate_name,application_process,description,eligibility,email,fees,funding_sources,keywords,languages,name,required_documents,service_areas,status,wait_time,website,taxonomy_ids
1,1,,,,,Hot meals,Everybody,,,,,,Lunch,,Kent,active,,http://lunch.example.org,"101, 101-01"
2,9,,,,,Cold meals,,,,,,,Supper,,,active,,,
""",
    taxonomy="""
taxonomy_id,name,parent_id,parent_name
101,Food,,
101-01,Hot meals,101,Food
""",
)

EVERY = {
    "HSDS 1.0": HSDS_1_0,
    "HSDS 1.1": HSDS_1_1,
    "HSDS 2.0": HSDS_2_0,
    "HSDS 3.0": HSDS_3_0,
    "Ohana": OHANA,
}

_texts = st.one_of(
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12),
    st.sampled_from(
        [
            *("<script>alert(1)</script>", "=cmd|' /C calc'!A0", "'=1+1", "-5", "+44 1234"),
            *("a\nb", "a\r\nb", 'say "yes"', " spaced ", "\u202eright to left", "x" * 4_000),
            *("1,5;2|3\t4", "🍲", "((no name))", "null", "007"),
        ]
    ),
)
_named = _texts.filter(lambda text: text.strip() != "")
_uuids = st.uuids().map(str)
_ids = st.lists(st.one_of(_uuids, _named), min_size=1, max_size=4, unique=True)


def _beside(**cells: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, str]]:
    strange = st.fixed_dictionaries({}, optional={"colour": _texts, "Opening hours": _texts})
    known = st.fixed_dictionaries(cells)
    both = st.tuples(known, strange)
    return both.map(
        lambda pair: {name: text for each in pair for name, text in each.items() if text}
    )


@st.composite
def complete_directories(draw: st.DrawFn) -> Directory:
    """Make up directories that say all that HSDS 3.0 demands, whatever their ids and texts are."""
    organisations, services, places, terms = (draw(_ids) for _ in range(4))
    anywhere = st.sampled_from([*organisations, "gone"])
    return Directory(
        standard="HSDS 3.0",
        organisations=tuple(
            Provider(
                id=each,
                name=draw(_named),
                description=draw(_named),
                email=draw(st.sampled_from(["", "a@example.org", "no address"])),
                website=draw(st.sampled_from(["", "http://example.org", "example.org", "soon"])),
                beside=draw(_beside(year_incorporated=st.sampled_from(["", "1997", "01997", "?"]))),
            )
            for each in organisations
        ),
        services=tuple(
            Service(
                id=each,
                organisation=draw(anywhere),
                name=draw(_named),
                description=draw(_texts),
                status=draw(st.sampled_from(["active", "defunct", "open"])),
                locations=tuple(draw(st.sets(st.sampled_from([*places, "gone"]), max_size=2))),
                categories=tuple(draw(st.sets(st.sampled_from([*terms, "gone"]), max_size=2))),
                beside=draw(_beside(languages=_texts, assured_date=st.sampled_from(["", "2024"]))),
            )
            for each in services
        ),
        locations=tuple(
            Location(
                id=each,
                organisation=draw(st.one_of(st.just(""), anywhere)),
                name=draw(_texts),
                latitude=draw(st.floats(-90, 90)),
                longitude=draw(st.one_of(st.none(), st.floats(-180, 180))),
                street=draw(_named),
                city=draw(_named),
                region=draw(_named),
                postal_code=draw(_named),
                country="GB",
                beside=draw(_beside(location_type=st.just("physical"))),
            )
            for each in places
        ),
        categories=tuple(
            Category(
                id=each,
                name=draw(_named),
                parent=draw(st.sampled_from(["", *terms])),
                vocabulary=draw(_texts),
                beside=draw(_beside(description=_named)),
            )
            for each in terms
        ),
    )


def told(directory: Directory) -> dict[str, list[dict[str, object]]]:
    """Return what the nouns of a directory say, without order and marks."""
    nouns: dict[str, Iterable[Provider | Service | Location | Category]] = {
        "organisations": directory.organisations,
        "services": directory.services,
        "locations": directory.locations,
        "categories": directory.categories,
    }
    return {
        name: sorted(
            (each.model_dump(exclude={"marks"}) for each in held), key=lambda one: one["id"]
        )
        for name, held in nouns.items()
    }
