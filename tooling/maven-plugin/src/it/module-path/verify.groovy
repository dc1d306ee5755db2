String log = new File(basedir, 'build.log').text
assert log.contains('Hello, Maven!')
assert log.contains('module com.acme and module dev.plugwright')
