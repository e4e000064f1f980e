process.stdout.write('unmask\n');
