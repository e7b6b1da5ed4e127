package org.tocsin.accident.cluster.domain;

/**
 * Where a cluster is looked for.
 *
 * @param division whose subtree
 * @param kind the value that the accidents share
 */
public record ClusterPlace(String division, ClusterKind dimension, String kind) {}
