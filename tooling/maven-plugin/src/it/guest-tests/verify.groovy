assert new File(basedir, 'build.log').text.contains('test greets ... ok')
