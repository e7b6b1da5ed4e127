package org.tocsin.e2e;

/** The demo world, as far as the journeys name it. */
final class City {

    static final String DISTRICT_A = "990101";
    static final String TOWN_A = "990101001";
    static final String GOVERNMENT = "01990000-0000-7000-8000-000000000001";
    static final String GOVERNMENT_A = "01990000-0000-7000-8000-0000000000a1";
    static final String ENTERPRISE_A = "01990000-0000-7000-8000-00000000ea01";
    static final String ENTERPRISE_B = "01990000-0000-7000-8000-00000000eb01";

    private City() {}
}
