package org.tocsin.accident.document.app;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.document.domain.DocumentSnapshot;
import org.tocsin.platform.files.content.Content;

/** What is known about a document. */
@Schema(name = "Document", description = "A document that a decision rests on 佐证文件")
public record DocumentView(
        UUID id,
        @Schema(
                        description = "As its sender calls it; for display only 文件名",
                        examples = "现场勘查笔录.pdf")
                String fileName,
        @Schema(description = "As found in the content 内容类型", examples = "application/pdf")
                String mediaType,
        @Schema(description = "Bytes as kept 字节数", examples = "482113") long size,
        @Schema(description = "SHA-256 of what is kept and served, hex 所存文件的摘要") String sha256,
        @Schema(
                        description =
                                "SHA-256 of what was sent, hex; differs if place and maker were taken out 原文件的摘要")
                String originalSha256,
        @Schema(description = "Subject of who sent it 上传人") String uploadedBy,
        @Schema(description = "Name of who sent it 上传人姓名", examples = "bureau-a")
                String uploadedByName,
        Instant uploadedAt,
        @Schema(
                        description = "Where its bytes are 下载地址",
                        examples =
                                "/api/v1/accidents/01990000-0000-7000-8000-00000000ac01/adjudications/01990000-0000-7000-8000-00000000ad01/files/01990000-0000-7000-8000-0000000000f3")
                String href) {

    /**
     * @param files path of the collection that it is in, {@code …/files}
     */
    public static DocumentView of(DocumentSnapshot document, String files) {
        Content content = document.file().content();
        return new DocumentView(
                document.id(),
                document.file().name(),
                content.type().mediaType(),
                content.size(),
                content.digest(),
                content.originalDigest(),
                document.sender().by(),
                document.sender().byName(),
                document.sender().at(),
                files + "/" + document.id());
    }
}
