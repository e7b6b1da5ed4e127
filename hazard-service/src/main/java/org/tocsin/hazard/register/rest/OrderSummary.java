package org.tocsin.hazard.register.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.register.app.OrderCase;
import org.tocsin.hazard.register.domain.Acknowledgement;
import org.tocsin.hazard.register.domain.Assurances;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.OrderStatus;
import org.tocsin.hazard.register.domain.RectificationOrder;
import org.tocsin.hazard.register.domain.Standing;

/** A rectification order in a list or an export. */
@Schema(
        name = "RectificationOrderSummary",
        description = "A rectification order with how its hazard stands 整改指令书")
public record OrderSummary(
        UUID id,
        @Schema(description = "Readable number 指令书编号", examples = "ZG-990101-2026-000001")
                String orderNo,
        OrderStatus status,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 状态名称", examples = "待签收")
                String statusName,
        UUID hazardId,
        @Schema(description = "隐患编号", examples = "YH-990101-2026-000001") String hazardNo,
        UUID unitId,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 单位名称", examples = "东岭精工机械有限公司")
                String unitName,
        @Schema(description = "Administrative division 行政区划代码", examples = "990101001")
                String division,
        Grade grade,
        @Schema(description = "What must be done 整改措施") String measure,
        @Schema(description = "Who is responsible 整改责任人") String responsiblePerson,
        @Schema(description = "The last day as first ordered, Asia/Shanghai 原定期限")
                LocalDate orderedDeadline,
        @Schema(description = "The last day that counts now, Asia/Shanghai 现行期限")
                LocalDate deadline,
        @Schema(description = "Derived: still rectifying after the last day 是否逾期") boolean overdue,
        @Nullable @Schema(description = "For MAJOR: the five assurances 五落实", nullable = true)
                Assurances assurances,
        @Nullable @Schema(description = "For MAJOR 临时措施", nullable = true) String interimMeasures,
        @Nullable @Schema(description = "For MAJOR 监护人", nullable = true) String watcher,
        @Schema(description = "Subject of who issued it 签发人") String issuedBy,
        @Schema(description = "Name of who issued it 签发人姓名") String issuedByName,
        Instant issuedAt,
        @Nullable @Schema(description = "Null until the enterprise has it 签收", nullable = true)
                Acknowledgement acknowledgement,
        @Schema(description = "Reviews failed so far 复查未通过次数") int failedReviews,
        @Schema(description = "As in the ETag; that of the hazard 版本") long version) {

    static OrderSummary of(OrderCase whole, Names names) {
        RectificationOrder order = whole.order();
        HazardSnapshot hazard = whole.hazard();
        Standing standing = hazard.standing();
        return new OrderSummary(
                order.id(),
                order.orderNo(),
                whole.status(),
                names.of(whole.status().text()),
                hazard.id(),
                hazard.hazardNo(),
                hazard.location().unitId(),
                names.ofUnit(hazard.location().unitId()),
                hazard.location().division(),
                standing.grade(),
                order.measure(),
                order.responsiblePerson(),
                order.deadline(),
                standing.deadline(),
                standing.isOverdue(whole.today()),
                order.assurances(),
                order.interimMeasures(),
                order.watcher(),
                order.by(),
                order.byName(),
                order.at(),
                order.acknowledgement(),
                standing.failedReviews(),
                hazard.version());
    }
}
