package dev.lithograph.store;

import dev.lithograph.fact.StoredFact;
import java.util.List;
import java.util.stream.Collectors;

/** Queries to begin with, for those who want to go on from facts that they see. */
public final class FactQueries {
  private FactQueries() {}

  /** Property, subject, value, source and quote of {@code facts}. */
  public static String of(List<StoredFact> facts) {
    return """
        PREFIX lg: <https://w3id.org/lithograph/ontology#>
        PREFIX report: <https://w3id.org/lithograph/id/report/>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX prov: <http://www.w3.org/ns/prov#>

        SELECT ?property ?subject ?value ?reportedIn ?quote WHERE {
          VALUES ?report { %s }
          ?m lg:report ?report ; lg:property/rdfs:label ?property ; lg:subject/rdfs:label ?subject ;
             lg:result/lg:notation ?value .
          ?report lg:reportedIn/rdfs:label ?reportedIn ; prov:wasDerivedFrom/lg:quote ?quote
        }
        """.formatted(facts.stream().map(fact -> "report:" + fact.key()).collect(Collectors.joining(" ")));
  }
}
