module com.acme {
  requires dev.plugwright.all;

  exports com.acme;
  opens plugins to dev.plugwright;
}
