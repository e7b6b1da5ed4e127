package org.tocsin.platform.bulk;

import java.util.Map;

/**
 * How an import was asked for: all that is needed, beside the body, to do it again.
 *
 * @param language BCP 47 tag of the language in which its errors are told
 * @param parameters query parameters that the collection adds to the common ones
 */
record ImportOrder(
        BulkFormat format,
        ImportMode mode,
        boolean validateOnly,
        boolean neutralised,
        String language,
        Map<String, String> parameters) {}
