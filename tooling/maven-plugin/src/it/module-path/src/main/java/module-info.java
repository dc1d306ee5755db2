module com.acme {
  requires dev.plugwright.all;

  exports com.acme;
}
