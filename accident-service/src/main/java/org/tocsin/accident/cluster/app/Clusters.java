package org.tocsin.accident.cluster.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.cluster.domain.ClusterKind;
import org.tocsin.accident.statistics.domain.Period;

/** Accidents of a kind that came close together in a division. */
@Schema(name = "AccidentClusters", description = "Accidents that came close together 事故集中")
public record Clusters(
        @Schema(description = "What was known at this instant is counted 统计时点") Instant asOf,
        @Schema(description = "Division whose subtree is looked at 行政区划", examples = "990101")
                String division,
        @Schema(description = "Days that are looked at 期间") Period period,
        @Schema(description = "How many accidents make a cluster 起数", examples = "3") int accidents,
        @Schema(description = "Within how many days 天数", examples = "30") int days,
        @Schema(description = "Which rules 规则版本", examples = "accident-clusters/1")
                String ruleVersion,
        @Schema(description = "By what is shared, then by day 集中情况") List<Cluster> clusters,
        @Schema(description = "The same question with nothing left open 可重复的请求") String self,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "SHA-256 of the RFC 8785 form of this answer without this member 摘要",
                        examples =
                                "sha-256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
                String digest) {

    /** One cluster. */
    @Schema(name = "AccidentCluster", description = "Accidents of a kind close together 集中发生")
    public record Cluster(
            @Schema(description = "In what they are alike 相同之处") ClusterKind dimension,
            @Schema(description = "Category or type 类别或类型", examples = "CONSTRUCTION") String kind,
            @Schema(description = "Day of the first 首起日期") LocalDate from,
            @Schema(description = "Day of the last 末起日期") LocalDate to,
            @Schema(description = "How many 起数", examples = "4") long accidents,
            @Schema(description = "The accidents 对应的事故") String records) {}

    Clusters withDigest(String computed) {
        return new Clusters(
                asOf, division, period, accidents, days, ruleVersion, clusters, self, computed);
    }
}
