package dev.lithograph.store.describe;

import dev.lithograph.store.describe.DatasetDescription.Dump;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.AnonId;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;

/** A dataset as schema.org describes it, for search engines. */
final class SchemaOrgModel {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

  private SchemaOrgModel() {}

  static Model of(String site, Holdings holdings, List<Dump> dumps) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("schema", SchemaDO.NS);
    Resource dataset = model.createResource(DatasetModel.dataset(site), SchemaDO.Dataset)
        .addProperty(SchemaDO.name, DatasetModel.TITLE).addProperty(SchemaDO.description, description(holdings))
        .addProperty(SchemaDO.url, model.createResource(site + "/data"))
        .addProperty(SchemaDO.license, model.createResource(Licence.IRI))
        .addProperty(SchemaDO.isAccessibleForFree, model.createTypedLiteral(true))
        .addProperty(SchemaDO.version, DatasetModel.version(holdings))
        .addProperty(SchemaDO.creditText, DatasetModel.citation(site, holdings))
        .addProperty(SchemaDO.measurementTechnique, "Text mining of scientific papers")
        .addProperty(SchemaDO.creator, model.createResource(site + "/data#creator", SchemaDO.Organization)
            .addProperty(SchemaDO.name, DatasetModel.CREATOR));
    holdings.lastMined().ifPresent(mined ->
        dataset.addProperty(SchemaDO.dateModified, DATE.format(mined), XSDDatatype.XSDdate));
    DatasetModel.KEYWORDS.forEach(keyword -> dataset.addProperty(SchemaDO.keywords, keyword));
    holdings.properties().forEach(count -> dataset.addProperty(SchemaDO.variableMeasured,
        model.createResource(new AnonId("values of " + count.of().iri())).addProperty(RDF.type, SchemaDO.PropertyValue)
            .addProperty(SchemaDO.name, count.of().label())
            .addProperty(SchemaDO.propertyID, count.of().iri())));
    dumps.forEach(dump -> dataset.addProperty(SchemaDO.distribution,
        model.createResource(DatasetModel.distribution(site, dump), SchemaDO.DataDownload)
            .addProperty(SchemaDO.name, dump.title()).addProperty(SchemaDO.encodingFormat, dump.mediaType())
            .addProperty(SchemaDO.contentUrl, model.createResource(site + dump.path()))));
    return model;
  }

  private static String description(Holdings holdings) {
    return "%s %d values from %d documents, which credit %d papers."
        .formatted(DatasetModel.TEXT, holdings.facts(), holdings.documents(), holdings.papers());
  }
}
