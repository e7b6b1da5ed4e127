package org.tocsin.inspection.visit.rest;

/** What a reader may want besides the codes; spelled as in the URL. */
enum Expand {
    names
}
