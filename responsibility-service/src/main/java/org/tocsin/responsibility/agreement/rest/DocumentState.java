package org.tocsin.responsibility.agreement.rest;

/** Which state of the printed form is wanted. */
enum DocumentState {
    LATEST,
    ISSUED
}
