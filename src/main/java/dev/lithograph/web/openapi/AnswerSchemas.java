package dev.lithograph.web.openapi;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** JSON Schema of the records that answers are written from. */
final class AnswerSchemas {
  private final SchemaGenerator generator;

  AnswerSchemas() {
    SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
        .with(new JacksonModule()).with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
        .without(Option.SCHEMA_VERSION_INDICATOR, Option.FLATTENED_OPTIONALS);
    config.forFields().withRequiredCheck(AnswerSchemas::isAlwaysThere).withIgnoreCheck(AnswerSchemas::standsForOthers)
        .withTargetTypeOverridesResolver(AnswerSchemas::whereThere);
    config.forTypesInGeneral().withCustomDefinitionProvider(AnswerSchemas::byName).withDefinitionNamingStrategy(new Names())
        .withAdditionalPropertiesResolver(scope -> others(scope.getType())).withPropertySorter((one, other) -> 0);
    generator = new SchemaGenerator(config.build());
  }

  SchemaBuilder builder() {
    return generator.buildMultipleSchemaDefinitions();
  }

  /** Numbers, truths and parts; what is empty may be left out. */
  private static boolean isAlwaysThere(FieldScope field) {
    Class<?> type = field.getType().getErasedType();
    return type.isPrimitive() && type != OptionalInt.class || type.isRecord();
  }

  private static boolean standsForOthers(FieldScope field) {
    return field.getAnnotation(JsonAnyGetter.class) != null;
  }

  /** What may be absent is left out then, and never null. */
  private static List<ResolvedType> whereThere(FieldScope field) {
    if (field.getType().getErasedType() == OptionalInt.class) {
      return List.of(field.getContext().resolve(Integer.class));
    }
    return field.getType().getErasedType() == Optional.class ? field.getType().getTypeParameters() : null;
  }

  private static CustomDefinition byName(ResolvedType type, SchemaGenerationContext context) {
    if (!type.isInstanceOf(Map.class)) {
      return null;
    }
    ObjectNode map = context.getGeneratorConfig().createObjectNode().put("type", "object");
    map.set("additionalProperties", context.createDefinitionReference(type.getTypeParameters().get(1)));
    return new CustomDefinition(map, DefinitionType.INLINE, AttributeInclusion.YES);
  }

  /** What stands in members whose names are data. */
  private static Type others(ResolvedType type) {
    return Arrays.stream(type.getErasedType().getDeclaredFields()).filter(field -> field.isAnnotationPresent(JsonAnyGetter.class))
        .map(field -> ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[1]).findFirst().orElse(null);
  }

  /** Those of the records, which end on Json where the model has something of the same name. */
  private static final class Names implements SchemaDefinitionNamingStrategy {
    @Override
    public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
      return context.getTypeContext().getSimpleTypeDescription(key.getType()).replaceAll("Json\\b", "");
    }
  }
}
