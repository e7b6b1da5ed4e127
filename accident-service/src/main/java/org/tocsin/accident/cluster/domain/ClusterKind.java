package org.tocsin.accident.cluster.domain;

/** In what the accidents of a cluster are alike. */
public enum ClusterKind {
    /** Statistics category 统计类别. */
    CATEGORY,
    /** Accident type with its code set 事故类型. */
    TYPE
}
