package org.tocsin.platform.bulk;

/** The transactions of an import; the one of the request is never used. */
interface Transactions {

    void begin();

    /** Writes out what the chunk left in memory and forgets it, so that memory stays constant. */
    void flush();

    void commit();

    void rollback();
}
