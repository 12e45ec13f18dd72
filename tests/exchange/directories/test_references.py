from tests.exchange.directories.directories import (
    HSDS_1_0,
    HSDS_1_1,
    HSDS_3_0,
    codes,
    counts,
    files,
    read,
)


def test_rows_are_counted_and_not_references() -> None:
    services = 'id,organization_id,name,status,taxonomy_ids\ns1,o1,Lunch,active,"X,Y,F1"\n'
    found = counts(read(HSDS_1_0 | files(services=services)))
    assert found["dangling-reference", "services.taxonomy_ids"] == 1


def test_references_are_counted_where_the_file_has_them() -> None:
    links = "id,service_id,taxonomy_id,taxonomy_detail\nc1,s1,X,\nc2,gone,F1,\nc3,gone,X,\n"
    found = counts(read(HSDS_1_1 | files(services_taxonomy=links)))
    assert found["dangling-reference", "services_taxonomy.taxonomy_id"] == 2
    assert found["dangling-reference", "services_taxonomy.service_id"] == 2


def test_an_id_is_the_same_only_letter_for_letter() -> None:
    found = read(
        HSDS_3_0 | files(services="id,organization_id,name,status,alert\ns1,O1,Lunch,active,")
    )
    assert counts(found)["dangling-reference", "services.organization_id"] == 1
    assert found.directory.services[0].organisation == "O1"


def test_a_link_is_looked_up_in_the_table_that_it_names() -> None:
    head = "id,link_id,taxonomy_term_id,link_type,link_entity,value\n"
    right = f"{head}c1,s1,F1,,Service,\nc2,o1,F1,,organization,\nc3,s1,F1,,whatever,\n"
    wrong = f"{head}c1,o1,F1,,service,\nc2,s1,F1,,organization,\nc3,gone,F1,,whatever,\n"
    assert "dangling-reference" not in codes(read(HSDS_3_0 | files(attributes=right)))
    found = counts(read(HSDS_3_0 | files(attributes=wrong)))
    assert found["dangling-reference", "attributes.link_id"] == 3


def test_a_broader_term_and_a_parent_organisation_are_references_as_well() -> None:
    found = counts(
        read(
            HSDS_3_0
            | files(
                organizations="id,name,description,website,parent_organization_id\no1,Mill,x,,o9",
                taxonomy_terms="id,name,description,parent_id,taxonomy_id\nF1,Food,x,F9,t9\nF2,C,x,F1,t1",
            )
        )
    )
    assert found["dangling-reference", "organizations.parent_organization_id"] == 1
    assert found["dangling-reference", "taxonomy_terms.parent_id"] == 1
    assert found["dangling-reference", "taxonomy_terms.taxonomy_id"] == 1
