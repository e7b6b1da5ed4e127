package org.tocsin.hazard.register.domain;

import java.util.regex.Pattern;

/**
 * Remarks that a finding has been put right already ("1 楼应急灯坏，已更换"). They are a hint for whoever
 * verifies and change no state: a hazard ends by a passed review only (问题不解决不销号).
 */
final class Remark {

    /** Said to be done by others or later: 已责令整改, 已通知整改, 已安排更换. */
    private static final String NOT_YET = "(?:责令|要求|通知|安排|联系|报修|叫|让|计划|督促|申请|上报|下单)";

    private static final String DONE =
            "(?:整改|改正|改善|纠正|更换|更新|替换|调换|换|清理|清除|清空|清走|清运|整理|搬离|搬走|移除|移走|移开|拆除|处理|"
                    + "解决|修复|修理|维修|修好|修缮|加装|安装|补装|装上|装好|重装|补充|补齐|补贴|添加|增加|增设|配备|购买|采购|购置|"
                    + "张贴|贴上|贴好|粘贴|添置|配置|填写|点检|挪走|挪开|移位|搬移|恢复|畅通|疏通|封堵|包扎|包好|接好|接地|固定|关闭|上锁|充装|充压|完成|落实|到位|排除|消除)";

    private static final Pattern RECTIFIED =
            Pattern.compile(
                    "(?:已|己)(?:经)?(?!"
                            + NOT_YET
                            + ")(?:[^，。；;,责要通安联报叫让未不]{0,6}?)"
                            + DONE
                            + "|整改(?:完成|完毕|到位|好了)|(?:修理|更换|维修|处理|整改)后(?:已)?(?:正常|合格|恢复)");

    private Remark() {}

    static boolean saysRectified(String description) {
        return RECTIFIED.matcher(description).find();
    }
}
