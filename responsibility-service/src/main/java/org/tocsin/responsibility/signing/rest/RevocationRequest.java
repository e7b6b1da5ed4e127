package org.tocsin.responsibility.signing.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a key is not to be used any more. */
@Schema(name = "KeyRevocation", description = "Why the key is revoked 撤销原因")
record RevocationRequest(@NotBlank @Size(max = 500) String reason) {}
