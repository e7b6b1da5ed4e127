package org.tocsin.hazard.register.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a position's degrees refer to. Chinese maps show {@link #GCJ02}, which lies up to some
 * hundred metres off; satellite receivers and GeoJSON say {@link #WGS84}.
 */
@Schema(
        description =
                "WGS84 as satellite receivers give it, or GCJ02 as Chinese online maps show it 坐标系：WGS84 或火星坐标 GCJ02")
public enum Datum {
    WGS84,
    GCJ02
}
