// Where no Java 21 can be had, fetch-java-21 has told why.
return new File(basedir, '../../java-21/java').canExecute()
