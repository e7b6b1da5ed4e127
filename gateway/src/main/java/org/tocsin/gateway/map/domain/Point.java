package org.tocsin.gateway.map.domain;

/** A point in degrees WGS-84. */
public record Point(double longitude, double latitude) {}
