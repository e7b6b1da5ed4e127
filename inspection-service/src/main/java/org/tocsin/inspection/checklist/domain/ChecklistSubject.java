package org.tocsin.inspection.checklist.domain;

import org.tocsin.platform.problem.Text;

/** What a checklist is about. */
public enum ChecklistSubject {
    FIRE("消防安全", "Fire"),
    ELECTRICITY("用电安全", "Electricity"),
    MACHINES("机械设备", "Machines"),
    CHEMICALS("危险化学品", "Hazardous chemicals"),
    CONFINED_SPACE("有限空间", "Confined spaces"),
    CONSTRUCTION("建筑施工", "Construction"),
    CROWDED_PLACES("人员密集场所", "Crowded places"),
    MANAGEMENT("安全管理", "Safety management"),
    OTHER("其他", "Other");

    private final Text label;

    ChecklistSubject(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
