package org.tocsin.platform.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** A form is its parts: names, file names and content, read from the disk piece by piece. */
final class FormContent {

    private static final int PIECE = 64 * 1024;

    private FormContent() {}

    static void digest(MultipartFormDataInput form, MessageDigest digest) throws IOException {
        Map<String, Collection<FormValue>> parts = new TreeMap<>(form.getValues());
        for (Map.Entry<String, Collection<FormValue>> part : parts.entrySet()) {
            for (FormValue value : part.getValue()) {
                say(part.getKey(), digest);
                say(value.getFileName(), digest);
                if (value.isFileItem()) {
                    content(value, digest);
                } else {
                    say(value.getValue(), digest);
                }
            }
        }
    }

    /** Lengths keep one text from running into the next. */
    private static void say(String text, MessageDigest digest) {
        byte[] bytes = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static void content(FormValue file, MessageDigest digest) throws IOException {
        byte[] piece = new byte[PIECE];
        try (InputStream in = file.getFileItem().getInputStream()) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                digest.update(piece, 0, length);
            }
        }
    }
}
