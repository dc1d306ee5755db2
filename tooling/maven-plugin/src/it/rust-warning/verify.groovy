String log = new File(basedir, 'build.log').text
assert log =~ /\[WARNING\] .*guest.src.lib\.rs:\[10,13\] .*unused variable/
