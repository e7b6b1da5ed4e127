package org.tocsin.hazard.evidence.domain;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** Which files can become evidence of a rectification. */
public final class AttachmentRules {

    private AttachmentRules() {}

    /**
     * Refuses, naming each wrong one.
     *
     * @param known the files of the hazard by id
     */
    public static void check(List<UUID> fileIds, Map<UUID, FileSnapshot> known) {
        List<Violation> wrong = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < fileIds.size(); i++) {
            UUID id = fileIds.get(i);
            String pointer = "/fileIds/" + i;
            if (seen.add(id)) {
                fault(pointer, id, known.get(id)).ifPresent(wrong::add);
            } else {
                wrong.add(
                        Violation.of(
                                pointer,
                                "named-twice",
                                "文件 %s 列了两次".formatted(id),
                                "File %s is named twice".formatted(id)));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.RuleBroken(
                    Text.of("有的文件不能作为整改证据", "Some of the files cannot be evidence"), wrong);
        }
    }

    private static Optional<Violation> fault(String pointer, UUID id, @Nullable FileSnapshot file) {
        if (file == null) {
            return Optional.of(
                    Violation.of(
                            pointer,
                            "unknown-file",
                            "该隐患没有文件 %s".formatted(id),
                            "The hazard has no file %s".formatted(id)));
        }
        if (!file.uploader().enterprise()) {
            return Optional.of(
                    Violation.of(
                            pointer,
                            "not-from-the-enterprise",
                            "文件 %s 不是企业上传的".formatted(id),
                            "File %s was not uploaded by the enterprise".formatted(id)));
        }
        if (file.round() != null) {
            return Optional.of(
                    Violation.of(
                            pointer,
                            "already-evidence",
                            "文件 %s 已是第 %d 次提交的证据".formatted(id, file.round()),
                            "File %s is evidence of submission %d already"
                                    .formatted(id, file.round())));
        }
        return Optional.empty();
    }
}
