package org.tocsin.accident.report.domain;

/**
 * Category of the accident statistics (统计类别). The first six together are industry, mining and
 * commerce (工矿商贸).
 */
public enum AccidentCategory {
    COAL_MINE("煤矿", "coal mine"),
    METAL_AND_NONMETAL_MINE("金属非金属矿山", "metal and non-metal mine"),
    CONSTRUCTION("建筑施工", "construction"),
    HAZARDOUS_CHEMICALS("危险化学品", "hazardous chemicals"),
    FIREWORKS("烟花爆竹", "fireworks"),
    OTHER_INDUSTRY_AND_COMMERCE("工矿商贸其他", "other industry and commerce"),
    FIRE("火灾", "fire"),
    ROAD_TRAFFIC("道路交通", "road traffic"),
    WATER_TRAFFIC("水上交通", "water traffic"),
    RAIL_TRAFFIC("铁路交通", "rail traffic"),
    AGRICULTURAL_MACHINERY("农业机械", "agricultural machinery"),
    FISHING_VESSEL("渔业船舶", "fishing vessel"),
    CIVIL_AVIATION("民航", "civil aviation");

    private final String zh;
    private final String en;

    AccidentCategory(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Whether the short window of Decree 493 Art. 13 (2) applies: road traffic and fire. */
    public boolean hasShortCasualtyWindow() {
        return this == FIRE || this == ROAD_TRAFFIC;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
