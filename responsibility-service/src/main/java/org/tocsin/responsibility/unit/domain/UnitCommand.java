package org.tocsin.responsibility.unit.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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
    @JsonSubTypes.Type(name = "AMEND", value = UnitCommand.Amend.class),
    @JsonSubTypes.Type(name = "MERGE", value = UnitCommand.Merge.class),
    @JsonSubTypes.Type(name = "SPLIT", value = UnitCommand.Split.class),
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
            UnitCommand.Amend.class,
            UnitCommand.Merge.class,
            UnitCommand.Split.class,
            UnitCommand.Deactivate.class
        },
        discriminatorMapping = {
            @DiscriminatorMapping(value = "RENAME", schema = UnitCommand.Rename.class),
            @DiscriminatorMapping(
                    value = "APPOINT_PRINCIPAL",
                    schema = UnitCommand.AppointPrincipal.class),
            @DiscriminatorMapping(value = "MOVE", schema = UnitCommand.Move.class),
            @DiscriminatorMapping(value = "AMEND", schema = UnitCommand.Amend.class),
            @DiscriminatorMapping(value = "MERGE", schema = UnitCommand.Merge.class),
            @DiscriminatorMapping(value = "SPLIT", schema = UnitCommand.Split.class),
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
    record Rename(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Valid @Schema(nullable = true) ChangeBasis basis)
            implements UnitCommand {}

    /** Names the principal person in charge (主要负责人), Work Safety Law Art. 5. */
    @Schema(
            name = "UnitPrincipalAppointment",
            requiredProperties = "change",
            properties =
                    @SchemaProperty(
                            name = "change",
                            type = SchemaType.STRING,
                            constValue = "APPOINT_PRINCIPAL"))
    record AppointPrincipal(
            @NotBlank @Size(max = 100) String principal,
            @Nullable
                    @Pattern(regexp = "[+0-9][0-9 -]{5,29}")
                    @Schema(description = "Never published 联系电话，不对外发布", nullable = true)
                    String phone,
            @Nullable @Valid @Schema(nullable = true) ChangeBasis basis)
            implements UnitCommand {}

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
                    String division,
            @Nullable @Valid @Schema(nullable = true) ChangeBasis basis)
            implements UnitCommand {}

    /** Corrects or updates what is said of the unit; what is left out stays. */
    @Schema(
            name = "UnitAmendment",
            requiredProperties = "change",
            properties =
                    @SchemaProperty(
                            name = "change",
                            type = SchemaType.STRING,
                            constValue = "AMEND"))
    record Amend(
            @Nullable
                    @Pattern(regexp = "[A-T]\\d{0,4}")
                    @Schema(description = "GB/T 4754 行业代码", examples = "C3411", nullable = true)
                    String industry,
            @Nullable @Schema(description = "四色等级", examples = "ORANGE", nullable = true)
                    RiskClass riskClass,
            @Nullable @Pattern(regexp = "[0-9A-Za-z-]{1,40}") @Schema(nullable = true) String grid,
            @Nullable @Size(min = 18, max = 18) @Schema(nullable = true) String creditCode,
            @Nullable @Valid @Schema(nullable = true) ChangeBasis basis)
            implements UnitCommand {}

    /**
     * Merges other units of the same kind into this one. What stands below them goes below this
     * one; they become inactive and name it as their successor.
     */
    @Schema(
            name = "UnitMerger",
            requiredProperties = "change",
            properties =
                    @SchemaProperty(
                            name = "change",
                            type = SchemaType.STRING,
                            constValue = "MERGE"))
    record Merge(
            @NotEmpty
                    @Size(max = 20)
                    @Schema(description = "The units that go up in this one 被并入的单位")
                    List<@NotNull UUID> unitIds,
            @Nullable @Valid @Schema(nullable = true) ChangeBasis basis)
            implements UnitCommand {

        public Merge {
            unitIds = unitIds == null ? List.of() : unitIds.stream().distinct().toList();
        }
    }

    /**
     * Makes new units of the same kind out of this one, beside it.
     *
     * @param dissolve whether this unit ends with it (新设分立), or goes on (派生分立)
     */
    @Schema(
            name = "UnitSplit",
            requiredProperties = "change",
            properties =
                    @SchemaProperty(
                            name = "change",
                            type = SchemaType.STRING,
                            constValue = "SPLIT"))
    record Split(
            @NotEmpty @Size(max = 20) List<@NotNull @Valid NewPart> parts,
            @Schema(description = "Whether this unit ends with it 原单位是否终止") boolean dissolve,
            @Nullable @Valid @Schema(nullable = true) ChangeBasis basis)
            implements UnitCommand {

        public Split {
            parts = parts == null ? List.of() : List.copyOf(parts);
        }
    }

    /**
     * @param reason why the unit no longer takes responsibilities: dissolved, closed down
     */
    @Schema(
            name = "UnitDeactivation",
            requiredProperties = "change",
            properties =
                    @SchemaProperty(
                            name = "change",
                            type = SchemaType.STRING,
                            constValue = "DEACTIVATE"))
    record Deactivate(
            @NotBlank @Size(max = 500) String reason,
            @Nullable @Valid @Schema(nullable = true) ChangeBasis basis)
            implements UnitCommand {}

    /** From when it holds and on what grounds, if the request says so. */
    @Nullable
    ChangeBasis basis();

    /** The basis, or one that says nothing: today, without grounds. */
    default ChangeBasis grounds() {
        ChangeBasis said = basis();
        return said == null ? ChangeBasis.NONE : said;
    }

    /** The step of the state machine that the command asks for. */
    default UnitTransition transition() {
        return switch (this) {
            case Rename _ -> UnitTransition.RENAME;
            case AppointPrincipal _ -> UnitTransition.APPOINT_PRINCIPAL;
            case Move _ -> UnitTransition.MOVE;
            case Amend _ -> UnitTransition.AMEND;
            case Merge _ -> UnitTransition.MERGE;
            case Split _ -> UnitTransition.SPLIT;
            case Deactivate _ -> UnitTransition.DEACTIVATE;
        };
    }
}
