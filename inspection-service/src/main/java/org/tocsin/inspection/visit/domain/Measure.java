package org.tocsin.inspection.visit.domain;

import org.tocsin.platform.problem.Text;

/**
 * What an inspector can order on the spot, or set going, because of a finding. Which of them a kind
 * of finding demands without exception ("六个一律") stands in the checklist.
 */
public enum Measure {
    /** Work Safety Law Art. 65 (3). */
    EVACUATE("撤出作业人员", "Evacuate"),
    /** Of a device or an installation: Work Safety Law Art. 65 (3). */
    STOP_USE("停止使用", "Stop using it"),
    /** Of the work that is going on: a hot work, an entry, a lift. */
    STOP_WORK("停止作业", "Stop the work"),
    /** Of the unit, or a part of it: Work Safety Law Art. 65 (3). */
    SUSPEND("暂时停产停业", "Suspend operations"),
    /** Work Safety Law Art. 65 (4). */
    SEAL("查封或者扣押", "Seal or seize"),
    /** A penalty case is opened: Work Safety Law Art. 65 (2). */
    FINE("立案处罚", "Open a penalty case"),
    /** To the department that it belongs to: Work Safety Law Art. 69. */
    TRANSFER("移送有关部门", "Hand over to the department in charge");

    private final Text label;

    Measure(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
