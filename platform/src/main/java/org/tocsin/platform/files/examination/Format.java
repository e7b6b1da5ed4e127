package org.tocsin.platform.files.examination;

import java.io.IOException;

/**
 * A file format that is taken. Pictures are copied part by part, and only the parts that are needed
 * to show them: no place, no maker, no serial number, no thumbnail, no comment, nothing behind the
 * end. What is kept is kept byte by byte, so that the picture loses nothing.
 */
interface Format {

    /** Reads the whole file, or fails with {@link Unreadable}. */
    Cleaned copy(Source in, Sink out) throws IOException;
}
