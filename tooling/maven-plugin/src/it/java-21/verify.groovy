String log = new File(basedir, 'build.log').text
assert log.contains('Hello, Maven!')
assert log.contains('on Java 21')
