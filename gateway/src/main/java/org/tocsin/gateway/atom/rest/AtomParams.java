package org.tocsin.gateway.atom.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.gateway.atom.domain.BulletinKind;

/** What part of the public feed is asked for. */
public class AtomParams {

    @QueryParam("kind")
    @Nullable
    @Parameter(description = "Only this kind 只要一类")
    BulletinKind kind;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "Entries per page 每页条数", example = "50")
    int limit = 50;

    @QueryParam("cursor")
    @Nullable
    @Parameter(description = "From the link rel=next of the page before 上一页 rel=next 链接中的游标")
    String cursor;

    @QueryParam("lang")
    @Nullable
    @Pattern(regexp = "zh|en")
    @Parameter(
            description = "Language of titles, instead of Accept-Language 标题语言，优先于 Accept-Language")
    String lang;
}
