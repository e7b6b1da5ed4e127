package org.tocsin.responsibility.unit.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** Everything that can be asked of a unit once it is in the directory. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "RENAME", value = UnitCommand.Rename.class),
    @JsonSubTypes.Type(name = "APPOINT_PRINCIPAL", value = UnitCommand.AppointPrincipal.class),
    @JsonSubTypes.Type(name = "MOVE", value = UnitCommand.Move.class),
    @JsonSubTypes.Type(name = "DEACTIVATE", value = UnitCommand.Deactivate.class)
})
@Schema(
        name = "UnitChange",
        description = "One change of a unit; `change` says which 对单位的一项变更",
        example = "{\"change\":\"RENAME\",\"name\":\"东岭精工机械股份有限公司\"}",
        discriminatorProperty = "change",
        oneOf = {
            UnitCommand.Rename.class,
            UnitCommand.AppointPrincipal.class,
            UnitCommand.Move.class,
            UnitCommand.Deactivate.class
        },
        discriminatorMapping = {
            @DiscriminatorMapping(value = "RENAME", schema = UnitCommand.Rename.class),
            @DiscriminatorMapping(
                    value = "APPOINT_PRINCIPAL",
                    schema = UnitCommand.AppointPrincipal.class),
            @DiscriminatorMapping(value = "MOVE", schema = UnitCommand.Move.class),
            @DiscriminatorMapping(value = "DEACTIVATE", schema = UnitCommand.Deactivate.class)
        })
public sealed interface UnitCommand {

    @Schema(
            name = "UnitRename",
            requiredProperties = "change",
            properties =
                    @SchemaProperty(
                            name = "change",
                            type = SchemaType.STRING,
                            constValue = "RENAME"))
    record Rename(@NotBlank @Size(max = 200) String name) implements UnitCommand {}

    /** Names the principal person in charge (主要负责人), Work Safety Law Art. 5. */
    @Schema(
            name = "UnitPrincipalAppointment",
            requiredProperties = "change",
            properties =
                    @SchemaProperty(
                            name = "change",
                            type = SchemaType.STRING,
                            constValue = "APPOINT_PRINCIPAL"))
    record AppointPrincipal(@NotBlank @Size(max = 100) String principal) implements UnitCommand {}

    /**
     * Moves the unit, with all below it, to another place of the tree.
     *
     * @param parentId the new unit above, or {@code null} for the top
     * @param division the new division, or {@code null} to keep the present one
     */
    @Schema(
            name = "UnitMove",
            requiredProperties = "change",
            properties =
                    @SchemaProperty(name = "change", type = SchemaType.STRING, constValue = "MOVE"))
    record Move(
            @Nullable @Schema(nullable = true) UUID parentId,
            @Nullable @Schema(nullable = true) @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                    String division)
            implements UnitCommand {}

    /**
     * @param reason why the unit no longer takes responsibilities: dissolved, closed down, merged
     */
    @Schema(
            name = "UnitDeactivation",
            requiredProperties = "change",
            properties =
                    @SchemaProperty(
                            name = "change",
                            type = SchemaType.STRING,
                            constValue = "DEACTIVATE"))
    record Deactivate(@NotBlank @Size(max = 500) String reason) implements UnitCommand {}

    /** The step of the state machine that the command asks for. */
    default UnitTransition transition() {
        return switch (this) {
            case Rename _ -> UnitTransition.RENAME;
            case AppointPrincipal _ -> UnitTransition.APPOINT_PRINCIPAL;
            case Move _ -> UnitTransition.MOVE;
            case Deactivate _ -> UnitTransition.DEACTIVATE;
        };
    }
}
