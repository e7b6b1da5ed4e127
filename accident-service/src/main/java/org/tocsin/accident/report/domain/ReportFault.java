package org.tocsin.accident.report.domain;

/**
 * How the reporting of an accident was at fault, as found by an officer with grounds and evidence.
 * Being late (迟报) is none of them: it is computed.
 */
public enum ReportFault {
    /** 漏报: not reported, or casualties left out, by negligence. */
    OMITTED("漏报", "omitted"),
    /** 谎报: deliberately reported otherwise than it was. */
    FALSE("谎报", "false"),
    /** 瞒报: deliberately not reported, or in part. */
    CONCEALED("瞒报", "concealed");

    private final String zh;
    private final String en;

    ReportFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
