package org.tocsin.platform.http;

import java.util.stream.Stream;

/** The collections to which files are uploaded; told by the path, before any body is read. */
public final class UploadPaths {

    private UploadPaths() {}

    /**
     * @param path without the query
     */
    public static boolean isUpload(String path) {
        return Stream.of("/files", "/photos").anyMatch(path::endsWith);
    }
}
