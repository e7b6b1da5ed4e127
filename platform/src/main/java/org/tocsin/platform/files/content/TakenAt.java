package org.tocsin.platform.files.content;

/** Where a picture says it was taken: degrees, WGS84. */
public record TakenAt(double longitude, double latitude) {}
