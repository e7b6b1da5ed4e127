package org.tocsin.gateway.atom.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.gateway.atom.app.AtomPage;
import org.tocsin.gateway.atom.app.AtomQueries;
import org.tocsin.gateway.atom.app.AtomSettings;
import org.tocsin.gateway.http.ContentTag;
import org.tocsin.platform.problem.Language;

/** What the public pages show, as a feed for readers of news: no token. */
@Path(AtomResource.PATH)
@Produces(AtomResource.ATOM)
@Tag(name = "Public 公开")
@RunOnVirtualThread
class AtomResource {

    static final String PATH = "/api/v1/public/feed.atom";
    static final String ATOM = "application/atom+xml";

    private static final String EXAMPLE =
            """
            <?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">\
            <id>urn:uuid:0bf8ee39-0bd2-3a3e-9f0e-0a43d5a1a0b7</id><title>安全生产公示</title>\
            <updated>2027-01-10T02:00:00Z</updated></feed>""";

    private final AtomQueries bulletins;
    private final AtomSettings settings;

    AtomResource(AtomQueries bulletins, AtomSettings settings) {
        this.bulletins = bulletins;
        this.settings = settings;
    }

    @GET
    @PermitAll
    @SecurityRequirements
    @Extension(name = "x-entity-tag", value = "true", parseValue = true)
    @Operation(
            operationId = "readPublicFeed",
            summary = "Public announcements as Atom 公示订阅（Atom）",
            description =
                    "Listed hazards, published investigations and published statistics, last changed first: nothing that"
                            + " the public pages do not show. RFC 4287, pages linked by RFC 5005. Ask with"
                            + " `If-None-Match` or `If-Modified-Since`. 无需登录，可缓存")
    @APIResponse(
            responseCode = "200",
            description = "A page of the feed 一页公示",
            headers =
                    @Header(
                            name = "Last-Modified",
                            description = "When anything of the feed changed last 最近变更时间",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            examples = "Sun, 10 Jan 2027 02:00:00 GMT")),
            content =
                    @Content(
                            mediaType = ATOM,
                            schema = @Schema(type = SchemaType.STRING),
                            example = EXAMPLE))
    public Response read(
            @Valid @BeanParam AtomParams params,
            @Context Request request,
            @Context HttpHeaders headers) {
        AtomPage page = bulletins.page(params.kind, params.cursor, params.limit);
        String path = path(params);
        byte[] document =
                new AtomDocument(path, settings.author(), locale(params, headers))
                        .of(
                                page,
                                params.kind,
                                at(path, params.cursor),
                                page.next() == null ? null : at(path, page.next()));
        Date changed = Date.from(page.changedAt());
        String tag = ContentTag.strong(document);
        Response.ResponseBuilder known =
                request.evaluatePreconditions(
                        changed, new EntityTag(tag.substring(1, tag.length() - 1)));
        return (known == null ? Response.ok(document, ATOM + ";charset=UTF-8") : known)
                .header(HttpHeaders.ETAG, tag)
                .lastModified(changed)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + settings.maxAge().toSeconds())
                .build();
    }

    private static Locale locale(AtomParams params, HttpHeaders headers) {
        return Language.of(
                params.lang == null
                        ? headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)
                        : params.lang);
    }

    private static String path(AtomParams params) {
        return PATH
                + "?limit="
                + params.limit
                + (params.kind == null ? "" : "&kind=" + params.kind)
                + (params.lang == null ? "" : "&lang=" + params.lang);
    }

    private static String at(String path, String cursor) {
        return cursor == null ? path : path + "&cursor=" + cursor;
    }
}
