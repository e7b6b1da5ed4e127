package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a measure rests on.
 *
 * @param basis the law or the local rule
 * @param recordHref the record, where there is one
 */
@Embeddable
@Schema(name = "MeasureGround", description = "What a measure rests on 事由与依据")
public record Ground(
        @Column(name = "ground") @Schema(description = "What happened 事由", examples = "挂牌督办逾期未完成整改")
                String text,
        @Schema(description = "Law or local rule 依据", examples = "《中华人民共和国安全生产法》第四十一条第三款")
                String basis,
        @Nullable @Schema(description = "What was reported 事件", nullable = true) UUID factId,
        @Nullable
                @Schema(
                        description = "The record 依据记录",
                        examples = "/api/v1/listings/01990000-0000-7000-8000-0000000000c1",
                        nullable = true)
                String recordHref) {}
