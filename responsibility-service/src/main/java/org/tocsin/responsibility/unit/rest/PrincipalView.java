package org.tocsin.responsibility.unit.rest;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.unit.app.PrincipalContacts.Contact;

/** The principal of a unit and how to reach them. */
@Schema(name = "UnitPrincipal", description = "主要负责人及联系方式")
record PrincipalView(
        @Nullable @Schema(examples = "黄志强", nullable = true) String principal,
        @Nullable @Schema(examples = "0570-1234567", nullable = true) String phone) {

    static PrincipalView of(Contact contact) {
        return new PrincipalView(contact.principal(), contact.phone());
    }
}
